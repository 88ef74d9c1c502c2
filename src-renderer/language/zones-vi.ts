/** Of the editor of lines, zones and flows, and of forms that are drawn from schemas. */
export const zonesVietnamese: Readonly<Record<string, string>> = {
  'Draw a line': 'Vẽ vạch đếm',
  'Draw a zone': 'Vẽ vùng',
  'Draw a flow': 'Vẽ luồng',
  Undo: 'Hoàn tác',
  Redo: 'Làm lại',
  'Lines, zones and flows': 'Vạch, vùng và luồng',
  'Click the two sides of the road. The arrow points where forward leads.':
    'Nhấp vào hai bên đường. Mũi tên chỉ chiều xuôi.',
  'Double click or Enter ends the line. Backspace takes a point back, Esc cancels.':
    'Nhấp đúp hoặc Enter để kết thúc vạch. Backspace bỏ điểm cuối, Esc hủy.',
  'Click the corners of the zone, at least three.': 'Nhấp vào các góc của vùng, ít nhất ba góc.',
  'Double click, Enter or the first point closes the zone. Backspace takes a point back, Esc cancels.':
    'Nhấp đúp, Enter hoặc điểm đầu tiên để khép vùng. Backspace bỏ điểm cuối, Esc hủy.',
  'Click the line or zone where the flow begins, or press N and Enter.':
    'Nhấp vào vạch hoặc vùng nơi luồng bắt đầu, hoặc nhấn N rồi Enter.',
  'Now the line or zone where it leads. Backspace takes the origin back, Esc cancels.':
    'Bây giờ chọn vạch hoặc vùng đích. Backspace bỏ điểm đi, Esc hủy.',
  'Esc puts it back.': 'Esc để trả lại vị trí cũ.',
  'A line may not meet itself: it would have no forward side there.':
    'Vạch không được tự cắt: ở đó nó sẽ không có phía xuôi.',
  'A zone may not cross itself.': 'Vùng không được tự cắt.',
  'The last edge would cross another one, or the zone has no area.':
    'Cạnh cuối sẽ cắt cạnh khác, hoặc vùng không có diện tích.',
  'A line needs two points.': 'Vạch cần hai điểm.',
  'A zone needs three points.': 'Vùng cần ba điểm.',
  'A line needs 2 points.': 'Vạch cần 2 điểm.',
  'A zone needs 3 points.': 'Vùng cần 3 điểm.',
  'The line would cross itself.': 'Vạch sẽ tự cắt.',
  'The zone would cross itself.': 'Vùng sẽ tự cắt.',
  'The shape would cross itself, so it stayed as it was.':
    'Hình sẽ tự cắt, nên nó được giữ nguyên như cũ.',
  'A flow leads from one line or zone to another one: draw two of them first.':
    'Luồng dẫn từ một vạch hoặc vùng đến một vạch hoặc vùng khác: hãy vẽ hai hình trước.',
  'Choose a line or zone: click it, or press N until it is marked.':
    'Chọn một vạch hoặc vùng: nhấp vào nó, hoặc nhấn N đến khi nó được đánh dấu.',
  'Choose a line or zone.': 'Chọn một vạch hoặc vùng.',
  'Nobody is followed in an ignore mask or a region of interest, so no flow leads there.':
    'Trong vùng che hoặc vùng quan tâm không ai được theo dõi, nên không có luồng nào dẫn đến đó.',
  'A flow leads to another place than it comes from.':
    'Luồng phải dẫn đến nơi khác với nơi nó bắt đầu.',
  'There is a flow from there to here already.': 'Đã có luồng từ đó đến đây.',
  'This line counts nowhere: a road user counts once it is {{percent}} % of the picture’s diagonal away on both sides, and an edge is nearer. Draw it further inside.':
    'Vạch này không đếm được ở đâu cả: một đối tượng chỉ được đếm khi đã cách vạch {{percent}} % đường chéo khung hình ở cả hai phía, mà mép lại gần hơn. Hãy vẽ vào sâu bên trong hơn.',
  'This line counts on only {{share}} % of its length: a road user counts once it is {{percent}} % of the picture’s diagonal away on both sides, and an edge is nearer elsewhere. Draw it further inside.':
    'Vạch này chỉ đếm trên {{share}} % chiều dài: một đối tượng chỉ được đếm khi đã cách vạch {{percent}} % đường chéo khung hình ở cả hai phía, mà ở chỗ khác mép lại gần hơn. Hãy vẽ vào sâu bên trong hơn.',
  Zoom: 'Thu phóng',
  '{{percent}} %': '{{percent}} %',
  'Zoom in': 'Phóng to',
  'Zoom out': 'Thu nhỏ',
  'Whole picture': 'Toàn khung hình',
  'Copy, save and read shapes': 'Sao chép, lưu và đọc các hình',
  'Copy the selected shape': 'Sao chép hình đang chọn',
  'Cut the selected shape': 'Cắt hình đang chọn',
  Paste: 'Dán',
  'Copy all to camera': 'Sao chép tất cả sang camera',
  'Save all shapes to a file…': 'Lưu tất cả hình vào tệp…',
  'Draw the shapes of a file…': 'Vẽ các hình từ tệp…',
  'Copied to “{{name}}”.': 'Đã sao chép sang “{{name}}”.',
  'Saved to {{path}}': 'Đã lưu vào {{path}}',
  'Selected line': 'Vạch đang chọn',
  'Selected zone': 'Vùng đang chọn',
  'Selected flow': 'Luồng đang chọn',
  Name: 'Tên',
  Colour: 'Màu',
  Default: 'Mặc định',
  Kind: 'Loại',
  'Zone: measured': 'Vùng đo',
  'Ignore mask: nothing in it is detected': 'Vùng che: không phát hiện gì bên trong',
  'Region of interest: only here is detected': 'Vùng quan tâm: chỉ phát hiện ở đây',
  'Classes: all count': 'Loại xe: đếm tất cả',
  'Classes: only these count': 'Loại xe: chỉ đếm các loại này',
  'From {{from}} to {{to}}': 'Từ {{from}} đến {{to}}',
  Turn: 'Đảo chiều',
  'Turn the forward direction (X)': 'Đảo chiều xuôi (X)',
  Delete: 'Xóa',
  'Delete (Del)': 'Xóa (Del)',
  'Select nothing': 'Bỏ chọn',
  'Select nothing (Esc)': 'Bỏ chọn (Esc)',
  'not set': 'chưa đặt',
  'Back to the default': 'Về mặc định',
  Capacity: 'Sức chứa',
  'Vehicles that fill the zone; without it nothing is estimated.':
    'Số xe lấp đầy vùng; nếu không có thì không ước lượng gì.',
  'Full coverage': 'Độ phủ đầy',
  'Share of the zone that a standing queue covers: 0.35 where calibrated, else 0.50, unless you know better.':
    'Phần vùng mà một hàng xe đứng che phủ: 0.35 nếu đã hiệu chuẩn, nếu không thì 0.50, trừ khi bạn biết rõ hơn.',
  'This is a jam: learn': 'Đây là kẹt xe: hãy học',
  'Takes what the traffic covers in the shown picture as the full coverage.':
    'Lấy phần mà xe che phủ trong hình đang xem làm độ phủ đầy.',
  'Too little is known around this moment, or nothing stands in the zone.':
    'Quanh lúc này có quá ít dữ liệu, hoặc không có gì đứng trong vùng.',
  'A standing queue covers {{share}} of “{{name}}”.':
    'Một hàng xe đứng che phủ {{share}} của “{{name}}”.',
  'Density thresholds': 'Ngưỡng mật độ',
  'Where warning, heavy and jam begin and end.':
    'Nơi các mức cảnh báo, đông và kẹt xe bắt đầu và kết thúc.',
  'Enter warning above': 'Vào mức cảnh báo khi trên',
  'Leave warning below': 'Rời mức cảnh báo khi dưới',
  'Enter heavy above': 'Vào mức đông khi trên',
  'Leave heavy below': 'Rời mức đông khi dưới',
  'Enter jam above': 'Vào mức kẹt xe khi trên',
  'Leave jam below': 'Rời mức kẹt xe khi dưới',
  'it has to be left below where it is entered': 'ngưỡng rời phải thấp hơn ngưỡng vào',
  'the thresholds have to rise from warning over heavy to jam':
    'các ngưỡng phải tăng dần từ cảnh báo qua đông đến kẹt xe',
  'Speed limit (km/h)': 'Giới hạn tốc độ (km/h)',
  'At least {{bound}}.': 'Ít nhất {{bound}}.',
  'At most {{bound}}.': 'Nhiều nhất {{bound}}.',
  'A value is missing, or of another kind.': 'Thiếu giá trị, hoặc giá trị khác loại.',
  'Draw a flow from one line or zone to another': 'Vẽ luồng từ một vạch hoặc vùng đến nơi khác',
  'Snap to the nearest point of another shape or of the edge (Alt: not)':
    'Bắt dính vào điểm gần nhất của hình khác hoặc của mép (Alt: không)',
  'Copy, cut and paste shapes, to other cameras too':
    'Sao chép, cắt và dán các hình, cả sang camera khác',
  'Zoom in and out, whole picture (Ctrl and the wheel)':
    'Phóng to, thu nhỏ, toàn khung hình (Ctrl và con lăn)',
  'Move the zoomed picture (Space or middle button and drag)':
    'Dời khung hình đã phóng to (giữ Space hoặc nút giữa rồi kéo)',
  Lanes: 'Số làn',
  'Direction of travel': 'Hướng đi',
  'Degrees clockwise from straight up in the picture.':
    'Độ, theo chiều kim đồng hồ tính từ hướng thẳng lên trong khung hình.',
  'Uninterrupted flow': 'Dòng không gián đoạn',
  'No signal, junction or crossing in it: level of service is shown.':
    'Không có đèn, nút giao hay lối qua đường: hiển thị mức phục vụ.',
  'Vehicles only': 'Chỉ dành cho xe',
  'No pedestrian belongs here.': 'Không có người đi bộ ở đây.',
};
