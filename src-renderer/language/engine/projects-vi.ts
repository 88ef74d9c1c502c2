/** What the engine says of projects, counts, corrections, exports and what the window asks of it. */
export const projectSentencesVietnamese: Readonly<Record<string, string>> = {
  'The project has no camera "{{camera}}".': 'Dự án không có camera "{{camera}}".',
  'A camera needs a name.': 'Camera cần có tên.',
  'This cannot be stored: {{problem}}.': 'Không lưu được: {{problem}}.',
  'There is no PCU profile "{{profile}}"; there are {{known}}.':
    'Không có bảng quy đổi PCU "{{profile}}"; có {{known}}.',
  '"{{zone}}" is no time zone; write it as Europe/Berlin.':
    '"{{zone}}" không phải múi giờ; hãy viết như Asia/Ho_Chi_Minh.',
  '"{{zone}}" is not a time zone; write an IANA name such as "Europe/Berlin" or "UTC".':
    '"{{zone}}" không phải múi giờ; hãy viết tên IANA như "Asia/Ho_Chi_Minh" hoặc "UTC".',
  'Only the app with a window can be started at log-in.':
    'Chỉ ứng dụng có cửa sổ mới tự chạy được khi đăng nhập.',
  'The low threshold ({{low}}) is above the high one ({{high}}): nothing would be matched second.':
    'Ngưỡng thấp ({{low}}) cao hơn ngưỡng cao ({{high}}): sẽ không có gì được ghép ở bước hai.',
  '"{{shape}}" cannot be used: {{problem}}.': 'Không dùng được "{{shape}}": {{problem}}.',
  '"{{file}}" holds no shapes that can be drawn: {{why}}.':
    '"{{file}}" không chứa hình nào vẽ được: {{why}}.',
  '"{{file}}" cannot be the plan: {{why}}.': '"{{file}}" không làm sơ đồ được: {{why}}.',
  'The project file "{{path}}" cannot be read.': 'Không đọc được tệp dự án "{{path}}".',
  '"{{file}}" is not a Roadglass project: it has no whole number as "version".':
    '"{{file}}" không phải dự án Roadglass: "version" không phải số nguyên.',
  '"{{file}}" was written by a newer Roadglass (project version {{version}}; this one knows up to {{known}}). Update Roadglass to open it.':
    '"{{file}}" do Roadglass mới hơn ghi (dự án phiên bản {{version}}; bản này biết đến {{known}}). Hãy cập nhật Roadglass để mở.',
  'The project file "{{file}}" has a mistake: {{problem}}.':
    'Tệp dự án "{{file}}" có lỗi: {{problem}}.',
  'The project file "{{file}}" is empty.': 'Tệp dự án "{{file}}" rỗng.',
  'The project file "{{file}}" is not valid JSON; it may be cut short or mistyped ({{problem}}).':
    'Tệp dự án "{{file}}" không phải JSON hợp lệ; có thể bị cắt ngang hoặc gõ sai ({{problem}}).',
  'Another Roadglass (process {{process}}) has the project "{{path}}" open. Close it there first.':
    'Một Roadglass khác (tiến trình {{process}}) đang mở dự án "{{path}}". Hãy đóng ở đó trước.',
  'The preferences in "{{path}}" cannot be read; the defaults are in force.':
    'Không đọc được tùy chọn trong "{{path}}"; đang dùng mặc định.',
  '"{{file}}" cannot be opened: {{reason}}.': 'Không mở được "{{file}}": {{reason}}.',
  'The demo did not come with this Roadglass.': 'Bản Roadglass này không kèm bản demo.',
  'The demo "{{file}}" has no film.': 'Bản demo "{{file}}" không có phim.',
  'The film of the demo is not there: "{{file}}".': 'Không có phim của bản demo: "{{file}}".',

  'Nothing of "{{name}}" was seen yet.': 'Chưa thấy gì từ "{{name}}".',
  'Nothing of "{{name}}" was analysed yet.': 'Chưa phân tích gì của "{{name}}".',
  'There is no camera whose counts could be exported.': 'Không có camera nào có số đếm để xuất.',
  'Nothing of this camera was counted yet.': 'Camera này chưa đếm được gì.',
  'The camera has no counting line "{{line}}".': 'Camera không có vạch đếm "{{line}}".',
  'The line "{{line}}" does not count this class; what it wrongly counts can be deleted.':
    'Vạch "{{line}}" không đếm loại này; những gì nó đếm sai thì xóa được.',
  'This correction was withdrawn before.': 'Chỉnh sửa này đã được rút lại trước đó.',
  'No bin of the counts begins at this time.': 'Không có khoảng đếm nào bắt đầu vào lúc này.',
  'This crossing is not counted any more.': 'Lượt qua vạch này không còn được đếm.',
  'The corrections of this camera cannot be read and were put aside as "{{file}}".':
    'Không đọc được các chỉnh sửa của camera này; chúng được cất riêng thành "{{file}}".',

  'There is no room left on the disk for "{{path}}". What was written before is kept.':
    'Đĩa không còn chỗ cho "{{path}}". Những gì đã ghi trước đó được giữ lại.',
  '"{{path}}" cannot be written: {{reason}}.': 'Không ghi được "{{path}}": {{reason}}.',
  'The disk is full: the analysis was stopped.': 'Đĩa đã đầy: phân tích đã dừng.',
  'The journal cannot be written ({{problem}}).': 'Không ghi được nhật ký phân tích ({{problem}}).',
  'The folder "{{path}}" cannot be shown.': 'Không mở được thư mục "{{path}}".',
  'Only a folder of Roadglass or of an export can be shown.':
    'Chỉ mở được thư mục của Roadglass hoặc của một bản xuất.',
  "The system's keyring does not open a stored password. Unlock it, or enter the camera's password again.":
    'Kho khóa của hệ thống không mở được mật khẩu đã lưu. Hãy mở khóa nó, hoặc nhập lại mật khẩu của camera.',
  'The stored passwords in "{{path}}" cannot be read. Delete the file and enter the cameras\' passwords again.':
    'Không đọc được mật khẩu đã lưu trong "{{path}}". Hãy xóa tệp và nhập lại mật khẩu của các camera.',
  'The stored passwords in "{{path}}" cannot be read. Enter the camera\'s password again, after deleting the file if that does not help.':
    'Không đọc được mật khẩu đã lưu trong "{{path}}". Hãy nhập lại mật khẩu của camera; nếu vẫn không được thì xóa tệp rồi nhập lại.',
  'The key of the stored passwords in "{{path}}" cannot be read. Restore the file from a backup, or delete it and enter the passwords again.':
    'Không đọc được khóa của mật khẩu đã lưu trong "{{path}}". Hãy khôi phục tệp từ bản sao lưu, hoặc xóa nó và nhập lại mật khẩu.',
  'The password could not be stored in "{{path}}".': 'Không lưu được mật khẩu vào "{{path}}".',
  'That did not work because of a mistake in Roadglass. Its log file says more.':
    'Không làm được vì một lỗi trong Roadglass. Tệp nhật ký có thêm chi tiết.',
  'Something went wrong inside Roadglass. What is running goes on; the log file in its data folder says more.':
    'Có trục trặc bên trong Roadglass. Những gì đang chạy vẫn tiếp tục; tệp nhật ký trong thư mục dữ liệu có thêm chi tiết.',
};
