/**
 * One Vietnamese term for each term of the field, on every screen. A test reads it: a sentence whose
 * English has the term has one of these in Vietnamese, the first one where nothing speaks against it.
 */
export const glossary: Readonly<Record<string, readonly [term: string, ...also: string[]]>> = {
  // states of traffic; `normal` and `warning` are also words of every day
  jam: ['kẹt xe'],
  heavy: ['đông'],
  // classes of road users
  class: ['loại'],
  pedestrian: ['người đi bộ'],
  bicycle: ['xe đạp'],
  motorcycle: ['xe máy'],
  car: ['ô tô', 'xe con'],
  bus: ['xe buýt'],
  truck: ['xe tải'],
  // what is drawn
  'counting line': ['vạch đếm'],
  line: ['vạch', 'dòng'],
  zone: ['vùng'],
  'ignore mask': ['vùng che'],
  'region of interest': ['vùng quan tâm'],
  // what is measured
  crossing: ['lượt qua'],
  density: ['mật độ'],
  coverage: ['độ phủ', 'che phủ'],
  threshold: ['ngưỡng'],
  bin: ['khoảng'],
  forward: ['xuôi', 'tiến'],
  backward: ['ngược', 'lùi'],
  'level of service': ['mức phục vụ'],
  'passenger car unit': ['đơn vị xe con quy đổi', 'xe con quy đổi'],
  // what does it
  detector: ['bộ phát hiện'],
  'proof strip': ['dải kiểm chứng'],
  correction: ['chỉnh sửa'],
  recording: ['bản ghi'],
  project: ['dự án'],
  report: ['báo cáo'],
  backup: ['sao lưu'],
  password: ['mật khẩu'],
};
