/** What the engine says of videos, cameras and detections of files. `{{…}}` stands for a value. */
export const sourceSentencesVietnamese: Readonly<Record<string, string>> = {
  '"{{source}}" does not let Roadglass in: the user name or the password is wrong, or this user may not watch. Enter them again.':
    '"{{source}}" không cho Roadglass vào: sai tên người dùng hoặc mật khẩu, hoặc người dùng này không được xem. Hãy nhập lại.',
  '"{{source}}" has no stream of that name: the camera answers, but the path behind its address is wrong.':
    '"{{source}}" không có luồng tên này: camera trả lời, nhưng phần đường dẫn sau địa chỉ bị sai.',
  '"{{source}}" cannot be found: no device has that name in this network. Check the address.':
    'Không tìm thấy "{{source}}": trong mạng này không có thiết bị nào tên như vậy. Hãy kiểm tra địa chỉ.',
  '"{{source}}" refuses the connection: the camera is starting or its service is off, or the port is wrong.':
    '"{{source}}" từ chối kết nối: camera đang khởi động hoặc dịch vụ đang tắt, hoặc sai cổng.',
  '"{{source}}" cannot be reached over the network: check that the camera has power and is connected.':
    'Không tới được "{{source}}" qua mạng: hãy kiểm tra camera có điện và đã nối mạng.',
  '"{{source}}" does not take the chosen way of transport: set it to automatic.':
    '"{{source}}" không nhận kiểu truyền đã chọn: hãy đặt về tự động.',
  '"{{source}}" does not answer: check that the camera has power and that the address is right.':
    '"{{source}}" không trả lời: hãy kiểm tra camera có điện và địa chỉ đúng.',
  '"{{source}}" leads to something that Roadglass does not open.':
    '"{{source}}" dẫn đến thứ mà Roadglass không mở.',
  '"{{source}}" reports a fault of its own: restart the camera if it stays like this.':
    '"{{source}}" báo lỗi của chính nó: nếu vẫn vậy hãy khởi động lại camera.',
  '"{{source}}" sends no video.': '"{{source}}" không gửi hình.',
  '"{{source}}" is used by another program: close that program, then it starts by itself.':
    '"{{source}}" đang được chương trình khác dùng: hãy đóng chương trình đó, camera sẽ tự chạy.',
  '"{{source}}" may not be used by this user: allow it in the system settings (on Linux: add the user to the group "video").':
    'Người dùng này không được dùng "{{source}}": hãy cho phép trong cài đặt hệ thống (trên Linux: thêm người dùng vào nhóm "video").',
  '"{{source}}" is not connected: plug the camera in, then it starts by itself.':
    '"{{source}}" chưa được nối: hãy cắm camera, nó sẽ tự chạy.',
  '"{{source}}" sends sound but no video.': '"{{source}}" gửi âm thanh nhưng không gửi hình.',
  '"{{source}}" answers, but with nothing that is video: check the address.':
    '"{{source}}" trả lời, nhưng không phải bằng video: hãy kiểm tra địa chỉ.',
  '"{{source}}" sends video, but no frame of it can be decoded.':
    '"{{source}}" gửi video, nhưng không giải mã được khung hình nào.',
  '"{{source}}" ended the connection.': '"{{source}}" đã ngắt kết nối.',
  '"{{address}}" is no address of a camera: {{why}}.':
    '"{{address}}" không phải địa chỉ camera: {{why}}.',
  'No picture came for 20 s: the connection is made anew.':
    'Không có hình trong 20 giây: đang kết nối lại.',
  'The camera "{{name}}" is connected to nothing live.':
    'Camera "{{name}}" không được nối với nguồn trực tiếp nào.',
  'The camera "{{name}}" has no video yet.': 'Camera "{{name}}" chưa có video.',
  'The camera was stopped.': 'Camera đã được dừng.',
  '"{{camera}}" gave no picture.': '"{{camera}}" không cho hình nào.',
  'There is nothing to connect to.': 'Không có gì để kết nối.',
  '"{{device}}" is at work in Roadglass and has room for one reader: look at its picture, or switch the camera off to test it.':
    '"{{device}}" đang được Roadglass dùng và chỉ cho một bên đọc: hãy xem hình của nó, hoặc tắt camera để thử.',
  'This camera is switched off: set it to active first.':
    'Camera này đang tắt: trước hết hãy đặt nó về hoạt động.',
  'A live camera is analysed as it happens: it cannot be paused or played.':
    'Camera trực tiếp được phân tích ngay lúc diễn ra: không thể tạm dừng hay phát lại.',
  'This video cannot be played: it is not open.': 'Không phát được video này: nó chưa được mở.',

  'You may not read "{{file}}": its permissions forbid it.':
    'Bạn không được đọc "{{file}}": quyền của tệp không cho phép.',
  '"{{file}}" is cut short or was not closed by the recorder: the index of its frames (moov) is missing.':
    '"{{file}}" bị cắt ngang hoặc đầu ghi chưa đóng tệp: thiếu mục lục khung hình (moov).',
  '"{{file}}" is no video file of a kind that can be read.':
    '"{{file}}" không phải loại tệp video đọc được.',
  '"{{file}}" holds sound but no video.': '"{{file}}" có âm thanh nhưng không có hình.',
  '"{{file}}" holds no video.': '"{{file}}" không có hình.',
  'The picture of "{{file}}" has no valid size.':
    'Khung hình của "{{file}}" không có kích thước hợp lệ.',
  '"{{file}}" holds video, but no frame of it can be decoded.':
    '"{{file}}" có video, nhưng không giải mã được khung hình nào.',
  '"{{file}}" is a folder, not a video file.': '"{{file}}" là thư mục, không phải tệp video.',
  '"{{file}}" is a device or a pipe, not a video file.':
    '"{{file}}" là thiết bị hoặc đường ống, không phải tệp video.',
  '"{{file}}" is empty (0 bytes).': '"{{file}}" rỗng (0 byte).',
  'There is no file "{{file}}".': 'Không có tệp "{{file}}".',
  'The path "{{file}}" is longer than this system allows.':
    'Đường dẫn "{{file}}" dài hơn mức hệ thống cho phép.',
  '"{{file}}" cannot be read ({{code}}).': 'Không đọc được "{{file}}" ({{code}}).',
  '"{{file}}" could not be read within {{seconds}} s.':
    'Không đọc được "{{file}}" trong {{seconds}} giây.',
  'The picture of "{{file}}" is {{width}}x{{height}} pixels; {{least}} to {{most}} can be analysed.':
    'Khung hình của "{{file}}" là {{width}}x{{height}} điểm ảnh; phân tích được từ {{least}} đến {{most}}.',
  'No picture of "{{file}}" could be decoded.': 'Không giải mã được khung hình nào của "{{file}}".',
  'ffmpeg could not be started from "{{path}}".': 'Không chạy được ffmpeg từ "{{path}}".',

  '"{{name}}": the decoder broke off{{when}} ({{how}}); what came before is counted.':
    '"{{name}}": bộ giải mã dừng giữa chừng{{when}} ({{how}}); phần trước đó đã được đếm.',
  '"{{name}}" ends{{when}}, before the end that it announces: it was cut short.':
    '"{{name}}" kết thúc{{when}}, trước mốc cuối mà nó ghi: video bị cắt ngang.',
  '"{{name}}": the last frame did not arrive whole.':
    '"{{name}}": khung hình cuối không đến trọn vẹn.',
  '"{{name}}" is damaged: {{errors}} decoding errors; frames there are missing or faulty.':
    '"{{name}}" bị hỏng: {{errors}} lỗi giải mã; khung hình ở đó bị thiếu hoặc sai.',
  '"{{name}}": {{frames}} frames are of a time that was analysed already (files that overlap, or repeated times) and were not counted again.':
    '"{{name}}": {{frames}} khung hình thuộc thời gian đã phân tích (tệp trùng nhau hoặc thời gian lặp lại) và không được đếm lại.',
  'Some videos do not say when they were recorded ({{names}}), so the times of the others are not used either: the videos follow each other as given.':
    'Một số video không cho biết được ghi lúc nào ({{names}}), nên thời gian của các video khác cũng không được dùng: các video nối tiếp nhau theo thứ tự đã cho.',
  'The videos have pictures of different sizes ({{sizes}}); they are taken for the same view.':
    'Các video có kích thước khung hình khác nhau ({{sizes}}); chúng được coi là cùng một góc nhìn.',
  'Only {{rate}} frames per second are analysed: fast vehicles move more than their own length between frames, so lines may miss some. From {{least}} on they do not.':
    'Chỉ {{rate}} khung hình mỗi giây được phân tích: xe nhanh đi quá chiều dài của nó giữa hai khung hình, nên vạch có thể bỏ sót. Từ {{least}} trở lên thì không.',
  'Line "{{line}}" can count nowhere: a road user counts when it gets {{percent}} % of the picture\'s diagonal away on both sides, and the edge of the picture, of the region of interest or of an ignore mask is nearer. Draw it further inside, or lower hysteresisPercent.':
    'Vạch "{{line}}" không đếm được ở đâu cả: một đối tượng chỉ được đếm khi đã cách vạch {{percent}} % đường chéo khung hình ở cả hai phía, mà mép khung hình, vùng quan tâm hay vùng che lại gần hơn. Hãy vẽ vào sâu bên trong hơn, hoặc giảm hysteresisPercent.',
  'Line "{{line}}" can count on only {{share}} % of its length: a road user counts when it gets {{percent}} % of the picture\'s diagonal away on both sides, and the edge of the picture, of the region of interest or of an ignore mask is nearer. Draw it further inside, or lower hysteresisPercent.':
    'Vạch "{{line}}" chỉ đếm được trên {{share}} % chiều dài: một đối tượng chỉ được đếm khi đã cách vạch {{percent}} % đường chéo khung hình ở cả hai phía, mà mép khung hình, vùng quan tâm hay vùng che lại gần hơn. Hãy vẽ vào sâu bên trong hơn, hoặc giảm hysteresisPercent.',
};
