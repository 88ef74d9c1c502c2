/** Colours of vehicles, and what is kept of their pictures. */
export const appearanceVietnamese: Readonly<Record<string, string>> = {
  colour: 'màu',
  black: 'đen',
  white: 'trắng',
  grey: 'xám',
  silver: 'bạc',
  red: 'đỏ',
  blue: 'xanh dương',
  green: 'xanh lá',
  yellow: 'vàng',
  orange: 'cam',
  brown: 'nâu',
  'Dominant colour of a vehicle; empty where nobody can say, and of who has none: pedestrians, bicycles, motorcycles.':
    'Màu chủ đạo của xe; trống khi không thể biết, và với đối tượng không có màu: người đi bộ, xe đạp, xe máy.',
  'Blur faces and number plates': 'Làm mờ khuôn mặt và biển số',
  'In every picture that is kept from now on: those of crossings and proof strips, and so in backups and exports. Nothing is looked for: all of a picture loses what is smaller than a letter of a number plate. Live pictures and your recordings stay as they are.':
    'Trong mọi hình được giữ từ nay: hình các lượt qua và dải kiểm chứng, nên cả trong bản sao lưu và bản xuất. Không tìm kiếm gì: toàn bộ hình mất những gì nhỏ hơn một chữ trên biển số. Hình trực tiếp và bản ghi của bạn giữ nguyên.',
  'Pictures that were kept before stay as they were. They can be removed: recordings then make theirs anew with this setting, in the background; those of live cameras are gone.':
    'Những hình đã giữ trước đó vẫn như cũ. Có thể xóa chúng: bản ghi sẽ tạo lại hình theo cài đặt này, chạy nền; hình của camera trực tiếp thì mất hẳn.',
  'Remove and make anew': 'Xóa và tạo lại',
};
