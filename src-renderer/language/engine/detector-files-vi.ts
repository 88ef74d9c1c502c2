/** What the engine says of detectors, of files of detections and of the processes that analyse. */
export const detectorSentencesVietnamese: Readonly<Record<string, string>> = {
  'There is no detections file "{{file}}".': 'Không có tệp phát hiện "{{file}}".',
  '"{{file}}" is no file but a folder or a device.':
    '"{{file}}" không phải tệp mà là thư mục hoặc thiết bị.',
  'The detections file "{{file}}" is empty (0 bytes).': 'Tệp phát hiện "{{file}}" rỗng (0 byte).',
  '"{{file}}" is no detections file: it begins neither as one of Roadglass\'s own nor with a row of a MOT file (frame,id,left,top,width,height,confidence).':
    '"{{file}}" không phải tệp phát hiện: nó không bắt đầu như tệp của Roadglass, cũng không bằng một dòng của tệp MOT (frame,id,left,top,width,height,confidence).',
  '"{{file}}" is damaged: it cannot be decompressed whole.':
    '"{{file}}" bị hỏng: không giải nén được trọn vẹn.',
  '"{{file}}", line {{line}}: {{problem}}.': '"{{file}}", dòng {{line}}: {{problem}}.',
  'The detections file "{{file}}" has no rows.': 'Tệp phát hiện "{{file}}" không có dòng nào.',
  '"{{file}}" numbers the frames of one video: name that video, and no other.':
    '"{{file}}" đánh số khung hình của một video: hãy chỉ nêu video đó.',
  '{{outside}} of {{boxes}} boxes in "{{file}}" lie outside the picture of {{size}} pixels: they are of another video, or of one of another size.':
    '{{outside}} trong {{boxes}} khung trong "{{file}}" nằm ngoài khung hình {{size}} điểm ảnh: chúng thuộc video khác, hoặc video có kích thước khác.',
  '"{{file}}" has detections of frame {{frame}}; the video "{{video}}" has {{frames}} frames.':
    '"{{file}}" có phát hiện của khung hình {{frame}}; video "{{video}}" có {{frames}} khung hình.',
  'The detections file "{{file}}" has no frames of "{{video}}".':
    'Tệp phát hiện "{{file}}" không có khung hình nào của "{{video}}".',
  '"{{file}}" was cut short: it has detections of "{{video}}" up to {{seconds}} s.':
    '"{{file}}" bị cắt ngang: nó có phát hiện của "{{video}}" đến {{seconds}} giây.',
  'The detections in "{{file}}" are of a picture of {{size}} pixels, the video has {{other}}.':
    'Phát hiện trong "{{file}}" là của khung hình {{size}} điểm ảnh, còn video có {{other}}.',
  '"{{file}}" has detections of one video, "{{video}}", but {{number}} are named.':
    '"{{file}}" có phát hiện của một video, "{{video}}", nhưng {{number}} video được nêu.',
  '"{{file}}" has no detections of "{{video}}": it has those of {{names}}.':
    '"{{file}}" không có phát hiện của "{{video}}": nó có của {{names}}.',
  'The detections in "{{file}}" go on to {{end}}, the video "{{video}}" ends at {{other}}: they are of another one.':
    'Phát hiện trong "{{file}}" kéo dài đến {{end}}, còn video "{{video}}" kết thúc ở {{other}}: chúng thuộc video khác.',
  'The detections were made on "{{video}}" ({{bytes}} bytes); "{{other}}" has {{otherBytes}} and may be another recording.':
    'Các phát hiện được tạo trên "{{video}}" ({{bytes}} byte); "{{other}}" có {{otherBytes}} và có thể là bản ghi khác.',
  '"{{file}}" was written by a newer Roadglass (version {{version}} of the file; this one reads {{known}}).':
    '"{{file}}" do Roadglass mới hơn ghi (tệp phiên bản {{version}}; bản này đọc {{known}}).',
  '"{{name}}" is no recording, so there are no detections of it.':
    '"{{name}}" không phải bản ghi, nên không có phát hiện của nó.',
  'The stored detections in "{{path}}" are gone: the video has to be analysed again.':
    'Các phát hiện đã lưu trong "{{path}}" không còn: phải phân tích lại video.',

  'Not built yet. Run "{{command}}".': 'Chưa được dựng. Hãy chạy "{{command}}".',
  'The model "{{model}}" is not built. Run "{{command}}".':
    'Mô hình "{{model}}" chưa được dựng. Hãy chạy "{{command}}".',
  'The model "{{model}}" is not installed. Put its file at "{{file}}" (from {{source}}), or pass the file\'s path.':
    'Mô hình "{{model}}" chưa được cài. Hãy đặt tệp của nó tại "{{file}}" (lấy từ {{source}}), hoặc chọn đường dẫn của tệp.',
  'There is no model "{{model}}": it is neither a known id ({{known}}) nor a file.':
    'Không có mô hình "{{model}}": đó không phải mã đã biết ({{known}}), cũng không phải tệp.',
  '"{{file}}" is not a valid model manifest: {{problem}}.':
    '"{{file}}" không phải tệp mô tả mô hình hợp lệ: {{problem}}.',
  'The model file "{{file}}" is not there.': 'Không có tệp mô hình "{{file}}".',
  '"{{file}}" is empty.': '"{{file}}" rỗng.',
  '"{{file}}" is not an ONNX model, or is cut short.':
    '"{{file}}" không phải mô hình ONNX, hoặc bị cắt ngang.',
  '"{{file}}" cannot be loaded as an ONNX model.':
    'Không nạp được "{{file}}" như một mô hình ONNX.',
  'The model cannot run on an input of [{{size}}].':
    'Mô hình không chạy được với đầu vào [{{size}}].',
  'The model cannot run on an input of {{size}}.': 'Mô hình không chạy được với đầu vào {{size}}.',
  "The model's manifest is not valid: {{place}}: {{problem}}.":
    'Tệp mô tả của mô hình không hợp lệ: {{place}}: {{problem}}.',
  'The class map ignores every road user that "{{model}}" can see.':
    'Bảng quy đổi loại bỏ qua mọi đối tượng mà "{{model}}" nhận ra.',
  '"{{file}}" cannot be used: {{found}}. Put the class names into the file\'s metadata under "names", or into a manifest beside it, or use a model with the classes of COCO.':
    'Không dùng được "{{file}}": {{found}}. Hãy ghi tên các loại vào siêu dữ liệu của tệp ở mục "names", hoặc vào tệp mô tả bên cạnh, hoặc dùng mô hình có các loại của COCO.',
  '"{{file}}" does not take one picture: its input is {{input}}, and supported is one input of uint8, float16 or float32 [1, 3, height, width] or [1, height, width, 3], and beside it at most "orig_target_sizes" [1, 2].':
    '"{{file}}" không nhận một khung hình: đầu vào của nó là {{input}}, mà được hỗ trợ là một đầu vào uint8, float16 hoặc float32 [1, 3, cao, rộng] hay [1, cao, rộng, 3], và nhiều nhất thêm "orig_target_sizes" [1, 2].',
  '"{{file}}" takes larger pictures than Roadglass can give it: its input is {{input}}, and the longest side is at most {{most}}.':
    '"{{file}}" đòi khung hình lớn hơn mức Roadglass cho được: đầu vào là {{input}}, mà cạnh dài nhất tối đa là {{most}}.',
  '{{provider}} cannot run the model ({{problem}}); the next provider is used.':
    '{{provider}} không chạy được mô hình ({{problem}}); bộ xử lý kế tiếp được dùng.',
  '"{{file}}" is not a detector that Roadglass can read: {{found}}. Supported are {{supported}}.':
    '"{{file}}" không phải bộ phát hiện mà Roadglass đọc được: {{found}}. Được hỗ trợ: {{supported}}.',
  '"{{file}}" has outputs shaped like {{layouts}}, but what they hold on a black picture is of none of these: {{found}}. If you know what it is, put a manifest that says so beside the file (models/README.md).':
    '"{{file}}" có đầu ra giống {{layouts}}, nhưng kết quả trên khung hình đen không thuộc loại nào trong đó: {{found}}. Nếu biết nó là gì, hãy đặt một tệp mô tả bên cạnh (models/README.md).',
  '"{{file}}" is made for "{{task}}" as its metadata says, and not for detecting road users by upright boxes. Export a model of the task "detect".':
    '"{{file}}" được làm cho "{{task}}" như siêu dữ liệu của nó ghi, không phải để phát hiện đối tượng bằng khung thẳng đứng. Hãy xuất mô hình của tác vụ "detect".',
  'The manifest "{{manifest}}" says so, and inputs and outputs agree with it.':
    'Tệp mô tả "{{manifest}}" cho biết vậy, và đầu vào, đầu ra khớp với nó.',
  '"{{file}}" is not what the manifest "{{manifest}}" describes: {{found}}, and expected is {{layout}} with {{number}} classes.':
    '"{{file}}" không đúng như tệp mô tả "{{manifest}}": {{found}}, trong khi cần {{layout}} với {{number}} loại.',

  'The process that compared the models ended ({{exit}}) without an answer.':
    'Tiến trình so sánh các mô hình đã dừng ({{exit}}) mà không trả lời.',
  'The process that looked at the model ended ({{exit}}) without an answer.':
    'Tiến trình xem xét mô hình đã dừng ({{exit}}) mà không trả lời.',
  'Two detectors are being compared already: wait or cancel that.':
    'Đang so sánh hai bộ phát hiện: hãy đợi hoặc hủy lần đó.',
  '"{{name}}" has no video: only on a recording two can be compared.':
    '"{{name}}" không có video: chỉ so sánh được trên một bản ghi.',
  'The analysis process ended unexpectedly ({{how}}).':
    'Tiến trình phân tích dừng đột ngột ({{how}}).',
  'The analysis process hung: it said nothing for {{seconds}} s, and was ended.':
    'Tiến trình phân tích bị treo: nó im lặng {{seconds}} giây nên đã bị dừng.',
  'The analysis processes ended too often within a minute, so that none is started any more. Start Roadglass again.':
    'Các tiến trình phân tích dừng quá nhiều lần trong một phút nên không được chạy lại nữa. Hãy khởi động lại Roadglass.',
  'The analysis process "{{name}}" ended unexpectedly; its cameras go on in another one.':
    'Tiến trình phân tích "{{name}}" dừng đột ngột; các camera của nó tiếp tục trong tiến trình khác.',
  'The analysis stopped because of a fault in Roadglass.':
    'Phân tích đã dừng vì một lỗi trong Roadglass.',
  'The analysis failed because of a fault in Roadglass.':
    'Phân tích thất bại vì một lỗi trong Roadglass.',
  'The camera failed because of a fault in Roadglass.':
    'Camera gặp sự cố vì một lỗi trong Roadglass.',
  'The local socket for the frames could not be opened.':
    'Không mở được kênh nội bộ để nhận khung hình.',
  'The thread that receives frames has ended.': 'Luồng nhận khung hình đã dừng.',
};
