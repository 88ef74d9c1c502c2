/** The help: its topics, and what the columns of exports mean. */
export const helpVietnamese: Readonly<Record<string, string>> = {
  Help: 'Trợ giúp',
  Topics: 'Chủ đề',
  'Search the help': 'Tìm trong trợ giúp',
  'Help text': 'Nội dung trợ giúp',
  'The help says nothing of that.': 'Trợ giúp không nói gì về điều đó.',
  'Getting started': 'Bắt đầu',
  'Open a video or add a camera: Roadglass finds road users in it by itself. A recording is analysed as fast as the machine can; a camera is analysed live.':
    'Mở một video hoặc thêm camera: Roadglass tự tìm người và xe trong đó. Bản ghi được phân tích nhanh hết mức máy cho phép; camera được phân tích trực tiếp.',
  'Draw a line across the road. From then on everybody who crosses it is counted, by class and direction; a recording is counted again from its start within moments.':
    'Vẽ một vạch ngang đường. Từ đó mọi lượt qua vạch được đếm theo loại và hướng; bản ghi được đếm lại từ đầu trong chốc lát.',
  'Check the counts on the proof strip, correct what is wrong, and export CSV files. The project is saved by itself after every change.':
    'Kiểm tra số đếm trên dải kiểm chứng, sửa chỗ sai rồi xuất tệp CSV. Dự án tự lưu sau mỗi thay đổi.',
  'Drawing lines, zones and flows': 'Vẽ vạch, vùng và luồng',
  'A line counts who crosses it. Its arrow shows which way is forward; flip it in the panel of the shape. A road user has to come from far enough on one side and go far enough on the other, so a line near the edge of the picture carries a warning.':
    'Vạch đếm ai cắt qua nó. Mũi tên chỉ chiều xuôi; đảo chiều trong bảng của hình vẽ. Đối tượng phải đến từ đủ xa ở một bên và đi đủ xa ở bên kia, nên vạch gần mép hình có cảnh báo.',
  'A zone measures what is inside it: who is there, how full it is and for how long. It can also be a mask, in which nothing is detected, or the region of interest, outside of which nothing is.':
    'Vùng đo những gì bên trong: có ai, đầy đến đâu và trong bao lâu. Vùng cũng có thể là mặt nạ, nơi không phát hiện gì, hoặc vùng quan tâm, bên ngoài nó không phát hiện gì.',
  'A flow is the way from one line or zone to another: draw it from the first to the second, and journeys are counted with their travel time.':
    'Luồng là đường đi từ một vạch hoặc vùng đến nơi khác: vẽ từ nơi thứ nhất đến nơi thứ hai, các chuyến đi được đếm kèm thời gian đi.',
  'Enter finishes a shape, Esc gives it up, Delete removes it, Ctrl+Z takes the last step back. Counts of a shape that was changed begin a new segment, and exports say which.':
    'Enter hoàn tất hình vẽ, Esc bỏ, Delete xóa, Ctrl+Z hoàn tác bước cuối. Số đếm của hình đã đổi bắt đầu một đoạn mới, và tệp xuất ghi rõ đoạn nào.',
  'Reading density and states': 'Đọc mật độ và trạng thái',
  'Coverage is the share of a zone that vehicles and other moving things cover. Density is coverage compared with what a standing queue would cover: at 100 % the zone is full.':
    'Độ phủ là phần vùng bị xe và vật chuyển động che. Mật độ là độ phủ so với mức một hàng xe đứng sẽ che: ở 100 % vùng đã đầy.',
  'The state follows density with a little patience, so that it does not flap: it changes by one step at a time and stays at least two seconds. The thresholds can be set for every zone.':
    'Trạng thái theo mật độ với chút kiên nhẫn để không nhấp nháy: mỗi lần đổi một bậc và giữ ít nhất hai giây. Ngưỡng đặt được cho từng vùng.',
  'The estimate says how many vehicles the picture shows beyond those that could be told apart. It needs the capacity of the zone and stands only beside heavy traffic and jams.':
    'Ước tính cho biết hình còn bao nhiêu xe ngoài số xe tách được. Nó cần sức chứa của vùng và chỉ có khi đông hoặc kẹt xe.',
  'Density is low: traffic flows.': 'Mật độ thấp: giao thông thông suốt.',
  'Entered above 30 %, left below 20 %.': 'Vào khi trên 30 %, ra khi dưới 20 %.',
  'Entered above 60 %, left below 50 %.': 'Vào khi trên 60 %, ra khi dưới 50 %.',
  'Entered above 80 %, left below 70 %.': 'Vào khi trên 80 %, ra khi dưới 70 %.',
  'The proof strip and corrections': 'Dải kiểm chứng và chỉnh sửa',
  'The strip shows the pixels along a line, one column a picture: everybody who crosses is a shape on it, and every counted crossing has a mark. A shape without a mark was missed; a mark without a shape is false.':
    'Dải hiện các điểm ảnh dọc theo vạch, mỗi hình một cột: ai cắt qua là một bóng trên dải, mỗi lượt qua được đếm có một dấu. Bóng không dấu là bỏ sót; dấu không bóng là đếm sai.',
  'Click a mark to play that moment. Delete a false mark, add a missed crossing, change a class. What the machine counted stays beside what you say: each bin shows both and how far they agree.':
    'Bấm vào dấu để xem lại khoảnh khắc đó. Xóa dấu sai, thêm lượt qua bị sót, đổi loại. Số máy đếm được giữ bên cạnh ý kiến của bạn: mỗi khoảng hiện cả hai và mức khớp nhau.',
  'Say of a bin that it is checked when you have looked at all of it. Exports carry the checked figure beside the counted one.':
    'Đánh dấu khoảng là đã kiểm tra khi bạn đã xem hết. Tệp xuất có số đã kiểm tra bên cạnh số đã đếm.',
  'Exports and their columns': 'Tệp xuất và các cột',
  'An export is a folder of CSV files with one clock. A cell that is empty was not measured; a zero was measured.':
    'Bản xuất là thư mục các tệp CSV theo một đồng hồ. Ô trống là không đo; số không là đã đo.',
  'One row per line, direction, bin and class.': 'Mỗi vạch, hướng, khoảng và loại một dòng.',
  'Headways and occupancy of a line, per direction and bin.':
    'Giãn cách và độ chiếm dụng của vạch, theo hướng và khoảng.',
  'What was inside a zone, per bin.': 'Những gì ở trong vùng, theo khoảng.',
  'Journeys from one shape to another, per bin and class.':
    'Các chuyến đi từ hình này đến hình kia, theo khoảng và loại.',
  'One row per crossing, with the moment in the video.':
    'Mỗi lượt qua vạch một dòng, kèm thời điểm trong video.',
  'One row per road user that was followed.': 'Mỗi đối tượng được theo dõi một dòng.',
  'Where it was measured.': 'Nơi đo.',
  'The name of the shape.': 'Tên của hình vẽ.',
  'Which version of the shape counted: it grows when the shape is changed.':
    'Phiên bản nào của hình đã đếm: tăng lên khi hình bị đổi.',
  'Forward is the way of the arrow.': 'Chiều xuôi là chiều mũi tên.',
  'The interval on the clock of the project, with its offset from UTC.':
    'Khoảng thời gian theo đồng hồ của dự án, kèm độ lệch so với UTC.',
  'Seconds of the bin that were analysed.': 'Số giây của khoảng đã được phân tích.',
  'Share of live pictures that came too fast to be analysed.':
    'Tỷ lệ hình trực tiếp đến quá nhanh để phân tích.',
  'What was special, such as a camera that moved.':
    'Điều đặc biệt, chẳng hạn camera bị dịch chuyển.',
  'The class of the road user, decided over its whole way.':
    'Loại của đối tượng, quyết định trên cả quãng đường.',
  'What the machine counted; empty where the detector cannot see the class.':
    'Số máy đếm; trống khi bộ phát hiện không thấy được loại đó.',
  'What stands after corrections, where somebody checked the bin.':
    'Số sau chỉnh sửa, khi có người kiểm tra khoảng.',
  'Passenger car units by the profile of the camera; empty without one.':
    'Đơn vị xe con quy đổi theo bảng của camera; trống nếu không có.',
  'Count or units per hour; empty where less than 80 % was observed.':
    'Số đếm hoặc đơn vị mỗi giờ; trống khi quan sát dưới 80 %.',
  'Road users whose class is in doubt.': 'Đối tượng có loại chưa chắc chắn.',
  'Seconds from one vehicle to the next on the line.': 'Số giây từ xe này đến xe kế trên vạch.',
  'Not measured yet: these cells are empty.': 'Chưa đo: các ô này trống.',
  'Share of time in which a vehicle was on the line.': 'Tỷ lệ thời gian có xe trên vạch.',
  'Road users inside the zone.': 'Số đối tượng trong vùng.',
  'Who came into the zone and who went out.': 'Số đã vào và đã ra khỏi vùng.',
  'How long they stayed, in seconds.': 'Thời gian lưu lại, tính bằng giây.',
  'Density of the zone, 0 to 1.': 'Mật độ của vùng, 0 đến 1.',
  'The worst state of the bin.': 'Trạng thái xấu nhất của khoảng.',
  'Seconds in each state.': 'Số giây ở mỗi trạng thái.',
  'Mean passenger car units inside the zone.': 'Trung bình đơn vị xe con quy đổi trong vùng.',
  'The highest estimate of vehicles that could not be told apart.':
    'Ước tính cao nhất về số xe không tách được.',
  'Level of service A to F, of zones with uninterrupted flow.':
    'Mức phục vụ A đến F, của vùng có dòng không gián đoạn.',
  'Where a flow begins and ends.': 'Nơi luồng bắt đầu và kết thúc.',
  'Mean seconds from the one to the other.': 'Số giây trung bình từ nơi này đến nơi kia.',
  'The moment on the clock, and in seconds of the video.':
    'Thời điểm theo đồng hồ, và theo giây của video.',
  'The number of the road user, the same in all files.':
    'Số hiệu của đối tượng, giống nhau trong mọi tệp.',
  'How sure the class is, 0 to 1.': 'Loại chắc đến đâu, 0 đến 1.',
  'The place in the picture, 0 to 1 from its top left corner.':
    'Vị trí trong hình, 0 đến 1 từ góc trên bên trái.',
  'Whether a person added, deleted or changed the crossing.':
    'Có người thêm, xóa hay đổi lượt qua này không.',
  'When the road user was seen first and last.': 'Lúc đối tượng được thấy lần đầu và lần cuối.',
  'How often the road user was detected.': 'Số lần đối tượng được phát hiện.',
  'The same in seconds of the video.': 'Như vậy, theo giây của video.',
  'Where in the picture that was, 0 to 1.': 'Vị trí trong hình lúc đó, 0 đến 1.',
  'The zones in which the road user was.': 'Các vùng đối tượng đã ở trong.',
  'The way of the road user, simplified.': 'Đường đi của đối tượng, đã giản lược.',
  'A detector is a model that finds road users in a picture. One ships with Roadglass; others are in the settings, and a file of your own is looked at before it is used.':
    'Bộ phát hiện là mô hình tìm đối tượng trong hình. Một bộ đi kèm Roadglass; các bộ khác ở phần cài đặt, và tệp của bạn được xem xét trước khi dùng.',
  'Which one counts best depends on the road: compare two on a recording of yours before you choose.':
    'Bộ nào đếm tốt nhất tùy con đường: hãy so sánh hai bộ trên bản ghi của bạn trước khi chọn.',
  Keys: 'Phím',
  'Everything the mouse can do the keyboard can. These keys work now; other pages have more of their own.':
    'Mọi việc chuột làm được, bàn phím cũng làm được. Các phím này dùng được ngay; các trang khác có thêm phím riêng.',
  Privacy: 'Riêng tư',
  'Nothing leaves this machine unless you export it: no account, no cloud, no statistics of use.':
    'Không gì rời máy này trừ khi bạn xuất ra: không tài khoản, không đám mây, không thống kê sử dụng.',
  'Passwords of cameras are stored encrypted where the system can, and stand in no log, no export, no backup and no support bundle.':
    'Mật khẩu camera được lưu mã hóa nếu hệ thống cho phép, và không có trong nhật ký, tệp xuất, bản sao lưu hay gói hỗ trợ.',
  'Faces and number plates can be made unreadable in every picture that is kept: the switch is in the settings of the project.':
    'Khuôn mặt và biển số có thể được làm cho không đọc được trong mọi hình được giữ: công tắc ở phần cài đặt dự án.',
  Licences: 'Giấy phép',
  'Roadglass is made of these parts; the full texts of their licences lie beside the installed program.':
    'Roadglass gồm các phần này; toàn văn giấy phép nằm bên cạnh chương trình đã cài.',
};
