<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>≈ approximate</source>
        <translation>≈ gần đúng</translation>
    </message>
    <message>
        <source>bin width %1</source>
        <translation>độ rộng khoảng %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 đến %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ColorName</name>
    <message>
        <source>black</source>
        <translation>đen</translation>
    </message>
    <message>
        <source>white</source>
        <translation>trắng</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>xám</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>xanh dương</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>xanh da trời</translation>
    </message>
    <message>
        <source>vermilion</source>
        <translation>đỏ son</translation>
    </message>
    <message>
        <source>bluish green</source>
        <translation>lục lam</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>cam</translation>
    </message>
    <message>
        <source>reddish purple</source>
        <translation>tím đỏ</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>vàng</translation>
    </message>
</context>
<context>
    <name>SaveTable</name>
    <message>
        <source>%1 could not be written (%2). Choose a folder that you may write to and that has room.</source>
        <translation>Không ghi được %1 (%2). Hãy chọn một thư mục mà bạn được phép ghi và còn chỗ trống.</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Đã ghi: %1</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Co&amp;mmand palette…</source>
        <translation>&amp;Bảng lệnh…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Chỉnh sửa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Hiển thị</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation>&amp;Lượng tử hóa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>Kịch bản &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Mở t&amp;ệp…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở tệp &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation>Đếm theo &amp;logarit</translation>
    </message>
    <message>
        <source>&amp;Fit view</source>
        <translation>&amp;Vừa khung nhìn</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bảng điều khiển</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Khôi phục &amp;bố cục</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Bảng &amp;tiếp theo</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>Bảng t&amp;rước</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Switch English and Vietnamese</source>
        <translation>Chuyển giữa tiếng Anh và tiếng Việt</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Giao &amp;diện màu</translation>
    </message>
    <message>
        <source>Ne&amp;xt theme</source>
        <translation>Giao diện màu &amp;kế tiếp</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Toàn màn hình</translation>
    </message>
    <message>
        <source>New random &amp;sample</source>
        <translation>&amp;Mẫu ngẫu nhiên mới</translation>
    </message>
    <message>
        <source>&amp;Fewer bits</source>
        <translation>&amp;Bớt bit</translation>
    </message>
    <message>
        <source>&amp;More bits</source>
        <translation>&amp;Thêm bit</translation>
    </message>
    <message>
        <source>&amp;Symmetric</source>
        <translation>Đối &amp;xứng</translation>
    </message>
    <message>
        <source>&amp;Calibration method</source>
        <translation>Phương pháp &amp;hiệu chuẩn</translation>
    </message>
    <message>
        <source>&amp;Best by the metric</source>
        <translation>Tốt nhất &amp;theo độ đo</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>&amp;About Quantscope</source>
        <translation>&amp;Giới thiệu Quantscope</translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation>Vừa khung nhìn</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Xem biểu đồ dưới dạng bảng</translation>
    </message>
    <message>
        <source>Maximise the chart, and back</source>
        <translation>Phóng to biểu đồ, và thu lại</translation>
    </message>
    <message>
        <source>Go to the next grip</source>
        <translation>Đến tay nắm tiếp theo</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Walk the points; move a grip</source>
        <translation>Đi qua các điểm; di chuyển tay nắm</translation>
    </message>
    <message>
        <source>First and last point; a grip to the data&apos;s ends</source>
        <translation>Điểm đầu và điểm cuối; tay nắm đến hai đầu dữ liệu</translation>
    </message>
    <message>
        <source>A grip to the next method&apos;s pick</source>
        <translation>Tay nắm đến lựa chọn của phương pháp tiếp theo</translation>
    </message>
    <message>
        <source>Cancel a drag; leave the walked point</source>
        <translation>Hủy thao tác kéo; rời điểm đang xem</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>&amp;Copy chart or table</source>
        <translation>&amp;Sao chép biểu đồ hoặc bảng</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Sao chép &amp;dạng</translation>
    </message>
    <message>
        <source>Open a &amp;real tensor</source>
        <translation>Mở một &amp;tensor thật</translation>
    </message>
    <message>
        <source>&amp;Save scenario…</source>
        <translation>&amp;Lưu kịch bản…</translation>
    </message>
    <message>
        <source>Copy s&amp;hare code</source>
        <translation>Sao chép mã c&amp;hia sẻ</translation>
    </message>
    <message>
        <source>&amp;Paste numbers or a scenario</source>
        <translation>&amp;Dán số hoặc kịch bản</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Bỏ vùng chọn</translation>
    </message>
    <message>
        <source>Begin and end a selection at the walked point</source>
        <translation>Bắt đầu và kết thúc vùng chọn tại điểm đang đi tới</translation>
    </message>
    <message>
        <source>Show pin A for as long as it is held</source>
        <translation>Hiện ghim A chừng nào còn giữ phím</translation>
    </message>
    <message>
        <source>Letter &amp;keys on charts</source>
        <translation>Phím &amp;chữ cái trên biểu đồ</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Giảm chuyển động</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;So sánh</translation>
    </message>
    <message>
        <source>Save session with &amp;pins…</source>
        <translation>Lưu phiên làm việc kèm &amp;ghim…</translation>
    </message>
    <message>
        <source>&amp;Pin this state</source>
        <translation>&amp;Ghim trạng thái này</translation>
    </message>
    <message>
        <source>Go to pin &amp;A</source>
        <translation>Tới ghim &amp;A</translation>
    </message>
    <message>
        <source>Go to pin &amp;B</source>
        <translation>Tới ghim &amp;B</translation>
    </message>
    <message>
        <source>Go to pin &amp;C</source>
        <translation>Tới ghim &amp;C</translation>
    </message>
    <message>
        <source>Go to pin &amp;D</source>
        <translation>Tới ghim &amp;D</translation>
    </message>
    <message>
        <source>Go to pin &amp;E</source>
        <translation>Tới ghim &amp;E</translation>
    </message>
    <message>
        <source>Go to pin &amp;F</source>
        <translation>Tới ghim &amp;F</translation>
    </message>
    <message>
        <source>&amp;Swap pins A and B</source>
        <translation>&amp;Hoán đổi ghim A và B</translation>
    </message>
    <message>
        <source>&amp;Compare pins</source>
        <translation>&amp;So sánh các ghim</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Điều khiển</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>“%1” is no scheme, codebook, block format, granularity or calibration.</source>
        <translation>“%1” không phải là lược đồ, bảng mã, định dạng khối, cách chia nhóm hay phương pháp hiệu chuẩn.</translation>
    </message>
    <message>
        <source>%1: %2 bits per value, SQNR %3 dB</source>
        <translation>%1: %2 bit mỗi giá trị, SQNR %3 dB</translation>
    </message>
    <message>
        <source>%1: %2 bits per value, no error</source>
        <translation>%1: %2 bit mỗi giá trị, không có sai số</translation>
    </message>
    <message>
        <source>frontier</source>
        <translation>đường biên tối ưu</translation>
    </message>
    <message>
        <source>Bits against error</source>
        <translation>Số bit so với sai số</translation>
    </message>
    <message>
        <source>%1 of %2 ways to store the values are on the frontier: nothing else is better with as few bits. The least error has %3.</source>
        <translation>%1 trong %2 cách lưu nằm trên đường biên tối ưu: không cách nào khác tốt hơn với chừng ấy bit. Sai số nhỏ nhất thuộc về %3.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>stored as</source>
        <translation>lưu dưới dạng</translation>
    </message>
    <message>
        <source>There is no calibration “%1”. There are: %2.</source>
        <translation>Không có phương pháp hiệu chuẩn “%1”. Có các phương pháp: %2.</translation>
    </message>
    <message>
        <source>There is no entropy variant “%1”. There are: %2.</source>
        <translation>Không có biến thể entropy “%1”. Có các biến thể: %2.</translation>
    </message>
    <message>
        <source>%1:%2 takes a number from %3 to %4 for %2; “%5” is not one.</source>
        <translation>%1:%2 nhận một số từ %3 đến %4 cho %2; “%5” không phải là số như vậy.</translation>
    </message>
    <message>
        <source>The calibration %1 takes nothing after a colon; “%2” is too much.</source>
        <translation>Phương pháp hiệu chuẩn %1 không nhận gì sau dấu hai chấm; “%2” là thừa.</translation>
    </message>
    <message>
        <source>manual takes a lower and an upper limit, no size above 3.4e38, as in manual:-1.25,1.5; “%1” is not that.</source>
        <translation>manual nhận một giới hạn dưới và một giới hạn trên, độ lớn không quá 3,4e38, như manual:-1.25,1.5; “%1” không đúng dạng đó.</translation>
    </message>
    <message>
        <source>%1:%2 takes a number from %3 to %4 for %2; %5 is not one.</source>
        <translation>%1:%2 nhận một số từ %3 đến %4 cho %2; %5 không phải là số như vậy.</translation>
    </message>
    <message>
        <source>There is no calibration “%1”.</source>
        <translation>Không có phương pháp hiệu chuẩn “%1”.</translation>
    </message>
    <message>
        <source>There is no entropy variant “%1”.</source>
        <translation>Không có biến thể entropy “%1”.</translation>
    </message>
    <message>
        <source>Entropy calibration needs 2 to 65,536 bins; %1 is not possible.</source>
        <translation>Hiệu chuẩn entropy cần từ 2 đến 65.536 khoảng; không thể dùng %1.</translation>
    </message>
    <message>
        <source>Entropy calibration needs at least one level.</source>
        <translation>Hiệu chuẩn entropy cần ít nhất một mức.</translation>
    </message>
    <message>
        <source>“%1” is not understood. Write for example gen:normal(n=20000,scale=1,seed=42,outliers=0.002,reach=8.5).</source>
        <translation>Không hiểu “%1”. Hãy viết chẳng hạn gen:normal(n=20000,scale=1,seed=42,outliers=0.002,reach=8.5).</translation>
    </message>
    <message>
        <source>%1 values cannot be generated. Ask for 1 to %2.</source>
        <translation>Không thể sinh %1 giá trị. Hãy yêu cầu từ 1 đến %2.</translation>
    </message>
    <message>
        <source>A distribution needs a finite location and a spread above 0, not %1 and %2.</source>
        <translation>Phân phối cần một vị trí hữu hạn và một độ trải lớn hơn 0, không phải %1 và %2.</translation>
    </message>
    <message>
        <source>The tail must be above 0, not %1.</source>
        <translation>Độ nặng đuôi phải lớn hơn 0, không phải %1.</translation>
    </message>
    <message>
        <source>Outliers need a share from 0 to 1 and a finite reach, not %1 and %2.</source>
        <translation>Giá trị ngoại lai cần một tỉ lệ từ 0 đến 1 và một tầm xa hữu hạn, không phải %1 và %2.</translation>
    </message>
    <message>
        <source>values per code</source>
        <translation>số giá trị mỗi mã</translation>
    </message>
    <message>
        <source>Codes used</source>
        <translation>Các mã được dùng</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>count (log)</source>
        <translation>số đếm (logarit)</translation>
    </message>
    <message>
        <source>%1 of %2 codes are used; the fullest holds %3 values.</source>
        <translation>%1 trên %2 mã được dùng; mã đông nhất giữ %3 giá trị.</translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation>Tỉ lệ tích lũy</translation>
    </message>
    <message>
        <source>share of values</source>
        <translation>tỉ lệ giá trị</translation>
    </message>
    <message>
        <source>share of values up to here</source>
        <translation>tỉ lệ giá trị tính đến đây</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>làm tròn</translation>
    </message>
    <message>
        <source>rounding (outline)</source>
        <translation>làm tròn (đường bao)</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>cắt ngưỡng</translation>
    </message>
    <message>
        <source>error</source>
        <translation>sai số</translation>
    </message>
    <message>
        <source>error in per cent</source>
        <translation>sai số theo phần trăm</translation>
    </message>
    <message>
        <source>Error against value</source>
        <translation>Sai số theo giá trị</translation>
    </message>
    <message>
        <source>Stochastic rounding has no fixed edges: the same value may go either way.</source>
        <translation>Làm tròn ngẫu nhiên không có biên cố định: cùng một giá trị có thể về bên nào cũng được.</translation>
    </message>
    <message>
        <source>Rounding errs by less than a step, %1; beyond the limits the error grows with the distance.</source>
        <translation>Làm tròn sai ít hơn một bước, %1; ngoài giới hạn thì sai số tăng theo khoảng cách.</translation>
    </message>
    <message>
        <source>Rounding errs by at most half a step, %1; beyond the limits the error grows with the distance.</source>
        <translation>Làm tròn sai nhiều nhất nửa bước, %1; ngoài giới hạn thì sai số tăng theo khoảng cách.</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Bậc thang</translation>
    </message>
    <message>
        <source>reconstructed value</source>
        <translation>giá trị khôi phục</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>lý tưởng</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>đã lượng tử hóa</translation>
    </message>
    <message>
        <source>A continuous axis becomes a staircase of %1 levels.</source>
        <translation>Một trục liên tục trở thành bậc thang gồm %1 mức.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>Drawn for the first of %1 groups.</source>
        <translation>Vẽ cho nhóm đầu tiên trong %1 nhóm.</translation>
    </message>
    <message>
        <source>Drawn for the first of %1 channels.</source>
        <translation>Vẽ cho kênh đầu tiên trong %1 kênh.</translation>
    </message>
    <message>
        <source>The step is %1 wide because the limits reach to %2, while %3 % of the values lie within ±%4 and share %5 codes.</source>
        <translation>Bước rộng %1 vì giới hạn vươn tới %2, trong khi %3 % giá trị nằm trong ±%4 và chia nhau %5 mã.</translation>
    </message>
    <message>
        <source>All values lie on one side of zero, so half of the codes are never used; asymmetric codes would halve the step.</source>
        <translation>Mọi giá trị nằm về một phía của số không nên một nửa số mã không bao giờ được dùng; mã bất đối xứng sẽ giảm bước đi một nửa.</translation>
    </message>
    <message>
        <source>Every value comes back exactly.</source>
        <translation>Mọi giá trị đều trở lại đúng nguyên vẹn.</translation>
    </message>
    <message>
        <source>The limits include zero, but no value is nearer to it than %1: only %2 of %3 codes are used.</source>
        <translation>Giới hạn chứa số không nhưng không giá trị nào gần nó hơn %1: chỉ %2 trên %3 mã được dùng.</translation>
    </message>
    <message>
        <source>Values get their levels by rank, an equal number each, and not the nearest one: that is all of the error.</source>
        <translation>Giá trị nhận mức theo thứ hạng, mỗi mức số lượng bằng nhau chứ không phải mức gần nhất: đó là toàn bộ sai số.</translation>
    </message>
    <message>
        <source>Nothing is clipped: the error is rounding, of values and of their blocks&apos; scales.</source>
        <translation>Không có gì bị cắt: sai số do làm tròn giá trị và hệ số tỉ lệ của khối.</translation>
    </message>
    <message>
        <source>%1 % of the error lies in the %2 % of the values that their block&apos;s scale clips; the rest is rounding, of values and of scales.</source>
        <translation>%1 % sai số nằm ở %2 % giá trị bị hệ số tỉ lệ của khối cắt; phần còn lại do làm tròn giá trị và hệ số tỉ lệ.</translation>
    </message>
    <message>
        <source>Clipping costs more than rounding: %1 % of the error comes from the %2 % of the values that are clipped.</source>
        <translation>Cắt ngưỡng tốn hơn làm tròn: %1 % sai số đến từ %2 % giá trị bị cắt.</translation>
    </message>
    <message>
        <source>Rounding makes %1 % of the error; the rest comes from the %2 % of the values that are clipped.</source>
        <translation>Làm tròn gây ra %1 % sai số; phần còn lại đến từ %2 % giá trị bị cắt.</translation>
    </message>
    <message>
        <source>Rows of %1 values are stored in whole blocks of %2, the rest of which is empty but counts: %3 bits per value.</source>
        <translation>Mỗi hàng %1 giá trị được lưu trong các khối trọn %2 giá trị; phần còn trống vẫn được tính: %3 bit mỗi giá trị.</translation>
    </message>
    <message>
        <source>The scale was rounded up to %1, so codes reach to %2, beyond the limit %3.</source>
        <translation>Hệ số tỉ lệ được làm tròn lên %1 nên các mã vươn tới %2, vượt giới hạn %3.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding, at most half a step of each value&apos;s group.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn, nhiều nhất nửa bước của nhóm chứa giá trị.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding, less than a step of each value&apos;s group.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn, nhỏ hơn một bước của nhóm chứa giá trị.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding, less than a step, %1.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn, nhỏ hơn một bước, %1.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding, at most half a step, %1.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn, nhiều nhất nửa bước, %1.</translation>
    </message>
    <message>
        <source>There are no finite values to quantize.</source>
        <translation>Không có giá trị hữu hạn nào để lượng tử hóa.</translation>
    </message>
    <message>
        <source>mean squared error (log)</source>
        <translation>sai số bình phương trung bình (logarit)</translation>
    </message>
    <message>
        <source>%1: limit %2, loss %3</source>
        <translation>%1: giới hạn %2, tổn thất %3</translation>
    </message>
    <message>
        <source>you: limit %1, loss %2</source>
        <translation>bạn: giới hạn %1, tổn thất %2</translation>
    </message>
    <message>
        <source>The mean squared error is lowest, %1, at a clip limit of %2.</source>
        <translation>Sai số bình phương trung bình thấp nhất, %1, tại giới hạn cắt %2.</translation>
    </message>
    <message>
        <source>There is no value but zero: a clip limit would change nothing.</source>
        <translation>Không có giá trị nào khác không: giới hạn cắt không thay đổi được gì.</translation>
    </message>
    <message>
        <source>each group at its own limits</source>
        <translation>mỗi nhóm theo giới hạn riêng</translation>
    </message>
    <message>
        <source>The curve gives all groups the same limit; with limits of their own they reach %1.</source>
        <translation>Đường cong cho mọi nhóm cùng một giới hạn; với giới hạn riêng, các nhóm đạt %1.</translation>
    </message>
    <message>
        <source>The curve narrows the data&apos;s own range evenly; your two limits are in another proportion, so your mark lies beside it.</source>
        <translation>Đường cong thu hẹp đều khoảng của dữ liệu; hai giới hạn của bạn theo tỉ lệ khác nên dấu của bạn nằm bên cạnh đường cong.</translation>
    </message>
    <message>
        <source>Sweep over %1</source>
        <translation>Quét theo %1</translation>
    </message>
    <message>
        <source>Only generated data has outliers that can be moved. Use a generator with a share of them, as in gen:normal(outliers=0.002).</source>
        <translation>Chỉ dữ liệu sinh ra mới có giá trị ngoại lai dịch chuyển được. Hãy dùng bộ sinh có tỷ lệ ngoại lai, ví dụ gen:normal(outliers=0.002).</translation>
    </message>
    <message>
        <source>A sample has one set of parameters, and this scheme has one for each group. Choose per tensor.</source>
        <translation>Một mẫu chỉ có một bộ tham số, còn lược đồ này có một bộ cho mỗi nhóm. Hãy chọn theo cả tensor.</translation>
    </message>
    <message>
        <source>Sweep of the clip limit</source>
        <translation>Quét giới hạn cắt</translation>
    </message>
    <message>
        <source>clip limit</source>
        <translation>giới hạn cắt</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dữ liệu</translation>
    </message>
    <message>
        <source>levels (height: values that land there)</source>
        <translation>các mức (độ cao: số giá trị rơi vào)</translation>
    </message>
    <message>
        <source>levels (height: mean of their bins)</source>
        <translation>các mức (độ cao: trung bình các khoảng)</translation>
    </message>
    <message>
        <source>decision edges</source>
        <translation>biên quyết định</translation>
    </message>
    <message>
        <source>decision edges of the first group</source>
        <translation>biên quyết định của nhóm đầu tiên</translation>
    </message>
    <message>
        <source>decision edges of the first channel</source>
        <translation>biên quyết định của kênh đầu tiên</translation>
    </message>
    <message>
        <source>its levels</source>
        <translation>các mức của nó</translation>
    </message>
    <message>
        <source>Error against value, first group</source>
        <translation>Sai số theo giá trị, nhóm đầu tiên</translation>
    </message>
    <message>
        <source>Error against value, first channel</source>
        <translation>Sai số theo giá trị, kênh đầu tiên</translation>
    </message>
    <message>
        <source>Staircase of the first group</source>
        <translation>Bậc thang của nhóm đầu tiên</translation>
    </message>
    <message>
        <source>Staircase of the first channel</source>
        <translation>Bậc thang của kênh đầu tiên</translation>
    </message>
    <message>
        <source>count</source>
        <translation>số đếm</translation>
    </message>
    <message>
        <source>density</source>
        <translation>mật độ</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>Values and codes</source>
        <translation>Giá trị và mã</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or name.</source>
        <translation>Không ghi được %1: %2. Hãy chọn thư mục hoặc tên khác.</translation>
    </message>
    <message>
        <source>This tensor is a single number and has no axis %1. Use one quantizer for the whole tensor.</source>
        <translation>Tensor này là một số duy nhất và không có trục %1. Hãy dùng một bộ lượng tử cho cả tensor.</translation>
    </message>
    <message>
        <source>This tensor of shape %1 has no axis %2; its axes are 0 to %3.</source>
        <translation>Tensor có dạng %1 này không có trục %2; các trục của nó là 0 đến %3.</translation>
    </message>
    <message>
        <source>A group must hold at least one value: give sizes of 1 or more.</source>
        <translation>Một nhóm phải giữ ít nhất một giá trị: hãy cho kích thước từ 1 trở lên.</translation>
    </message>
    <message>
        <source>Codes have 1 to 16 bits; %1 is not possible.</source>
        <translation>Mã có từ 1 đến 16 bit; không thể dùng %1.</translation>
    </message>
    <message>
        <source>One bit symmetric with narrow codes has the single code 0. Choose the code range full or unsigned, or the codebook binary.</source>
        <translation>Một bit đối xứng với mã hẹp chỉ có một mã là 0. Hãy chọn dải mã đầy đủ hoặc không dấu, hoặc bảng mã binary.</translation>
    </message>
    <message>
        <source>Asymmetric quantization uses every code, so its code range cannot be narrow. Choose full or unsigned.</source>
        <translation>Lượng tử hóa bất đối xứng dùng mọi mã nên dải mã không thể hẹp. Hãy chọn đầy đủ hoặc không dấu.</translation>
    </message>
    <message>
        <source>The scheme codebook needs the name of a codebook, for example nf4.</source>
        <translation>Lược đồ codebook cần tên của một bảng mã, chẳng hạn nf4.</translation>
    </message>
    <message>
        <source>The scheme format needs the name of a block format, for example mxfp4.</source>
        <translation>Lược đồ format cần tên của một định dạng khối, chẳng hạn mxfp4.</translation>
    </message>
    <message>
        <source>A group must hold at least one value: %1 has a size of 0. Give sizes of 1 or more.</source>
        <translation>Một nhóm phải giữ ít nhất một giá trị: %1 có kích thước 0. Hãy cho kích thước từ 1 trở lên.</translation>
    </message>
    <message>
        <source>The smallest scale must be 0 or a positive number; %1 is not.</source>
        <translation>Hệ số tỉ lệ nhỏ nhất phải là 0 hoặc một số dương; %1 thì không.</translation>
    </message>
    <message>
        <source>There are no finite values, so there is nothing to quantize.</source>
        <translation>Không có giá trị hữu hạn nào nên không có gì để lượng tử hóa.</translation>
    </message>
    <message>
        <source>%1 of %2 values are NaN or infinite. They are left out; the results use %3 values.</source>
        <translation>%1 trên %2 giá trị là NaN hoặc vô hạn. Chúng được bỏ ra; kết quả dùng %3 giá trị.</translation>
    </message>
    <message>
        <source>All values are %1, so their range has no width.</source>
        <translation>Mọi giá trị đều là %1 nên dải của chúng không có độ rộng.</translation>
    </message>
    <message>
        <source>The zero-point lies outside the code range, so integer hardware cannot hold it. Let the range include zero.</source>
        <translation>Điểm không nằm ngoài dải mã nên phần cứng số nguyên không giữ được nó. Hãy để dải chứa số không.</translation>
    </message>
    <message>
        <source>Both limits lie beyond all the data: everything is clipped.</source>
        <translation>Cả hai giới hạn đều nằm ngoài toàn bộ dữ liệu: mọi thứ bị cắt.</translation>
    </message>
    <message>
        <source>This is not a Quantscope scenario: %1. Choose a .qscn file that Quantscope wrote.</source>
        <translation>Đây không phải là một kịch bản của Quantscope: %1. Hãy chọn một tệp .qscn do Quantscope ghi.</translation>
    </message>
    <message>
        <source>The scenario&apos;s field “%1” cannot be %2. Correct it, or remove it to get the usual value.</source>
        <translation>Trường “%1” của kịch bản không thể là %2. Hãy sửa nó, hoặc xóa đi để dùng giá trị thường lệ.</translation>
    </message>
    <message>
        <source>Made with version %1 of the scenario format; this program knows version %2.</source>
        <translation>Được tạo với phiên bản %1 của định dạng kịch bản; chương trình này biết phiên bản %2.</translation>
    </message>
    <message>
        <source>Settings that are not known here were ignored and are kept when saving: %1.</source>
        <translation>Các thiết lập không được biết ở đây đã bị bỏ qua và sẽ được giữ lại khi lưu: %1.</translation>
    </message>
    <message>
        <source>Methods are compared by their one limit, and this scheme has %1 groups. Choose per tensor.</source>
        <translation>Các phương pháp được so sánh theo một giới hạn duy nhất, mà lược đồ này có %1 nhóm. Hãy chọn theo tensor.</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>rounding part</source>
        <translation>phần làm tròn</translation>
    </message>
    <message>
        <source>clipping part</source>
        <translation>phần cắt ngưỡng</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>largest |error|</source>
        <translation>|sai số| lớn nhất</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosin</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>độ phân kỳ KL</translation>
    </message>
    <message>
        <source>clipped values</source>
        <translation>số giá trị bị cắt</translation>
    </message>
    <message>
        <source>clipped share</source>
        <translation>tỉ lệ bị cắt</translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation>làm tròn về không</translation>
    </message>
    <message>
        <source>levels used</source>
        <translation>số mức được dùng</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>số mức</translation>
    </message>
    <message>
        <source>entropy of the codes</source>
        <translation>entropy của các mã</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>zero-point</source>
        <translation>điểm không</translation>
    </message>
    <message>
        <source>zero-point, course&apos;s sign</source>
        <translation>điểm không, theo dấu của bài giảng</translation>
    </message>
    <message>
        <source>lower clip limit</source>
        <translation>giới hạn cắt dưới</translation>
    </message>
    <message>
        <source>upper clip limit</source>
        <translation>giới hạn cắt trên</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>số nhóm</translation>
    </message>
    <message>
        <source>bits per value</source>
        <translation>số bit mỗi giá trị</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>độ nén</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>id</source>
        <translation>mã số</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>đại lượng</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>Codes and levels</source>
        <translation>Mã và mức</translation>
    </message>
    <message>
        <source>level</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>share</source>
        <translation>tỉ lệ</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>sai số bình phương trung bình</translation>
    </message>
    <message>
        <source>What each method picks</source>
        <translation>Lựa chọn của từng phương pháp</translation>
    </message>
    <message>
        <source>method</source>
        <translation>phương pháp</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>dưới</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>trên</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR theo dB</translation>
    </message>
    <message>
        <source>SQNR in dB (no error: at the top)</source>
        <translation>SQNR theo dB (không sai số: trên cùng)</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>hạng</translation>
    </message>
    <message>
        <source>series</source>
        <translation>chuỗi</translation>
    </message>
    <message>
        <source>There is not enough memory to index %1 values. Use a smaller tensor or close other programs.</source>
        <translation>Không đủ bộ nhớ để lập chỉ mục cho %1 giá trị. Hãy dùng tensor nhỏ hơn hoặc đóng bớt chương trình khác.</translation>
    </message>
    <message>
        <source>This needs more memory than the computer has free. Close other programs or use fewer values.</source>
        <translation>Việc này cần nhiều bộ nhớ hơn phần máy còn trống. Hãy đóng bớt chương trình khác hoặc dùng ít giá trị hơn.</translation>
    </message>
    <message>
        <source>%1 could not be opened (%2). Check that the file is still there and that you may read it.</source>
        <translation>Không mở được %1 (%2). Hãy kiểm tra xem tệp có còn ở đó và bạn có quyền đọc nó không.</translation>
    </message>
    <message>
        <source>The sample could not be written to %1 (%2). Check that the folder exists and has room.</source>
        <translation>Không ghi được tensor mẫu vào %1 (%2). Hãy kiểm tra xem thư mục có tồn tại và còn chỗ không.</translation>
    </message>
    <message>
        <source>The calibration hqq moves the zero-point, so it needs the scheme asymmetric.</source>
        <translation>Phương pháp hiệu chuẩn hqq dịch điểm không nên nó cần lược đồ bất đối xứng.</translation>
    </message>
    <message>
        <source>A batch holds at least one value; 0 is not possible.</source>
        <translation>Một lô giữ ít nhất một giá trị; không thể dùng 0.</translation>
    </message>
    <message>
        <source>There is no profile “%1”. There are: %2.</source>
        <translation>Không có hồ sơ “%1”. Có các hồ sơ: %2.</translation>
    </message>
    <message>
        <source>A profile is for weights or activations; “%1” is neither.</source>
        <translation>Một hồ sơ dành cho trọng số hoặc giá trị kích hoạt; “%1” không phải cả hai.</translation>
    </message>
    <message>
        <source>The calibration sqnr does not serve symmetric unsigned codes. Choose narrow or full codes, or asymmetric.</source>
        <translation>Phương pháp hiệu chuẩn sqnr không dùng được cho mã đối xứng không dấu. Hãy chọn mã hẹp hoặc đầy đủ, hoặc bất đối xứng.</translation>
    </message>
    <message>
        <source>%1: value %2 (at byte %3) is too large for single precision, in which Quantscope works (range ±3.4e38); scale the values down and save them again.</source>
        <translation>%1: giá trị %2 (tại byte %3) quá lớn cho độ chính xác đơn mà Quantscope dùng (dải ±3.4e38); hãy thu nhỏ các giá trị rồi lưu lại.</translation>
    </message>
    <message>
        <source>%1: there is not enough memory for %2 values; close other programs or choose a smaller tensor.</source>
        <translation>%1: không đủ bộ nhớ cho %2 giá trị; hãy đóng bớt chương trình khác hoặc chọn tensor nhỏ hơn.</translation>
    </message>
    <message>
        <source>%1 looks like a file of the format %2, which is not supported; save its tensors as .safetensors or .npy and open that.</source>
        <translation>%1 trông giống tệp định dạng %2, chưa được hỗ trợ; hãy lưu các tensor của nó thành .safetensors hoặc .npy rồi mở tệp đó.</translation>
    </message>
    <message>
        <source>%1 looks like a %2, which is not supported because reading a pickle can run code; save its tensors as .safetensors and open that.</source>
        <translation>%1 trông giống %2, không được hỗ trợ vì đọc một pickle có thể chạy mã lệnh; hãy lưu các tensor của nó thành .safetensors rồi mở tệp đó.</translation>
    </message>
    <message>
        <source>%1 is compressed with %2, which is not supported; decompress it and open the result.</source>
        <translation>%1 được nén bằng %2, chưa được hỗ trợ; hãy giải nén rồi mở kết quả.</translation>
    </message>
    <message>
        <source>%1 is a picture (%2), not a file of numbers; save its values as .npy or .csv and open that.</source>
        <translation>%1 là một bức ảnh (%2), không phải tệp số; hãy lưu các giá trị của nó thành .npy hoặc .csv rồi mở tệp đó.</translation>
    </message>
    <message>
        <source>%1 looks like a %2, which is not supported; save the sheet of numbers as .csv and open that.</source>
        <translation>%1 trông giống %2, chưa được hỗ trợ; hãy lưu trang số thành .csv rồi mở tệp đó.</translation>
    </message>
    <message>
        <source>%1 is not the file itself but a pointer to it (%2); download the real file, for example with “git lfs pull”.</source>
        <translation>%1 không phải bản thân tệp mà là một con trỏ đến nó (%2); hãy tải tệp thật về, chẳng hạn bằng “git lfs pull”.</translation>
    </message>
    <message>
        <source>%1 is a web page (%2), perhaps in place of a download that did not work; download the file again.</source>
        <translation>%1 là một trang web (%2), có lẽ thay cho một lần tải về bị hỏng; hãy tải lại tệp.</translation>
    </message>
    <message>
        <source>%1 does not exist; check the name, or choose another file.</source>
        <translation>%1 không tồn tại; hãy kiểm tra tên, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 may not be read by you; change its permissions, or choose another file.</source>
        <translation>Bạn không có quyền đọc %1; hãy đổi quyền của nó, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2); check the disk, or choose another file.</source>
        <translation>Không mở được %1 (%2); hãy kiểm tra ổ đĩa, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file; choose a file in it.</source>
        <translation>%1 là một thư mục, không phải tệp; hãy chọn một tệp trong đó.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file but a device or a pipe; copy what it gives to a file and open that.</source>
        <translation>%1 không phải tệp thường mà là một thiết bị hoặc đường ống; hãy chép nội dung của nó vào một tệp rồi mở tệp đó.</translation>
    </message>
    <message>
        <source>%1 was cut off by another program while it was read; open it again when that has finished.</source>
        <translation>%1 đã bị một chương trình khác cắt ngắn trong lúc đang đọc; hãy mở lại khi việc đó xong.</translation>
    </message>
    <message>
        <source>%1 is truncated inside its header, which should reach to byte %2 while the file ends at byte %3; copy or save it again.</source>
        <translation>%1 bị cụt ngay trong phần đầu, vốn phải đến byte %2 trong khi tệp kết thúc ở byte %3; hãy chép hoặc lưu lại nó.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy (NPY) file: its first bytes are not the format&apos;s magic; choose a file that numpy.save wrote.</source>
        <translation>%1 không phải tệp NumPy (NPY): các byte đầu của nó không phải dấu hiệu của định dạng; hãy chọn tệp do numpy.save ghi.</translation>
    </message>
    <message>
        <source>%1 has the NPY format version %2, and Quantscope reads 1 to 3; save it with numpy.save.</source>
        <translation>%1 có phiên bản định dạng NPY %2, còn Quantscope đọc từ 1 đến 3; hãy lưu nó bằng numpy.save.</translation>
    </message>
    <message>
        <source>%1: the shape in the header has a negative dimension at byte %2; save the array again.</source>
        <translation>%1: dạng ghi trong phần đầu có chiều âm tại byte %2; hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1: the shape in the header has a dimension at byte %2 that is too large; save the array again.</source>
        <translation>%1: dạng ghi trong phần đầu có một chiều tại byte %2 quá lớn; hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1: the shape in the header is not a list of whole numbers at byte %2; save the array again.</source>
        <translation>%1: dạng ghi trong phần đầu không phải danh sách số nguyên tại byte %2; hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1: the header names the same key twice, before byte %2; save the array again.</source>
        <translation>%1: phần đầu nêu cùng một khóa hai lần, trước byte %2; hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1: the header is not the dictionary with descr, fortran_order and shape that NumPy writes (byte %2); save the array again.</source>
        <translation>%1: phần đầu không phải từ điển với descr, fortran_order và shape mà NumPy ghi (byte %2); hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1 holds structured records, a dtype that is not supported; save one field as an array of its own.</source>
        <translation>%1 chứa các bản ghi có cấu trúc, một dtype chưa được hỗ trợ; hãy lưu một trường thành mảng riêng.</translation>
    </message>
    <message>
        <source>%1 holds Python objects (a pickle), which could run code and are not opened; save the array as numbers, for example with astype(&apos;float32&apos;).</source>
        <translation>%1 chứa các đối tượng Python (một pickle), có thể chạy mã lệnh và không được mở; hãy lưu mảng dưới dạng số, chẳng hạn với astype(&apos;float32&apos;).</translation>
    </message>
    <message>
        <source>%1: the dtype “%2” is not supported (text, dates, complex and extended numbers have no place here); convert it, for example with astype(&apos;float32&apos;).</source>
        <translation>%1: dtype “%2” không được hỗ trợ (chữ, ngày tháng, số phức và số mở rộng không có chỗ ở đây); hãy chuyển đổi nó, chẳng hạn với astype(&apos;float32&apos;).</translation>
    </message>
    <message>
        <source>%1: the shape %2 in the header is too large for any file; save the array again.</source>
        <translation>%1: dạng %2 ghi trong phần đầu quá lớn đối với mọi tệp; hãy lưu lại mảng.</translation>
    </message>
    <message>
        <source>%1 is truncated: the shape %2 needs %3 bytes of values from byte %4 on, and the file has %5; copy or save it again.</source>
        <translation>%1 bị cụt: dạng %2 cần %3 byte giá trị từ byte %4 trở đi, mà tệp chỉ có %5; hãy chép hoặc lưu lại nó.</translation>
    </message>
    <message>
        <source>The file holds %1 tensors (%2); choose one with FILE::NAME or FILE::NUMBER, or list them all with “inspect FILE”.</source>
        <translation>Tệp chứa %1 tensor (%2); hãy chọn một bằng TỆP::TÊN hoặc TỆP::SỐ, hoặc liệt kê tất cả bằng “inspect TỆP”.</translation>
    </message>
    <message>
        <source>The file holds one array without a name and no column “%1”; leave out the name.</source>
        <translation>Tệp chứa một mảng không tên và không có cột “%1”; hãy bỏ tên đi.</translation>
    </message>
    <message>
        <source>The file has no tensor “%1” among its %2 (%3); list them all with “inspect FILE”.</source>
        <translation>Tệp không có tensor “%1” trong %2 tensor của nó (%3); hãy liệt kê tất cả bằng “inspect TỆP”.</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes); save or download it again, or choose another file.</source>
        <translation>%1 rỗng (0 byte); hãy lưu hoặc tải lại nó, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 has no format that Quantscope recognises; it reads files of the kinds %2.</source>
        <translation>%1 không có định dạng nào mà Quantscope nhận ra; chương trình đọc các loại tệp %2.</translation>
    </message>
    <message>
        <source>%1 is too short (%2 bytes) for a safetensors header; save or download it again.</source>
        <translation>%1 quá ngắn (%2 byte) cho phần đầu của safetensors; hãy lưu hoặc tải lại nó.</translation>
    </message>
    <message>
        <source>%1 is truncated or no safetensors file: its header length of %2 is too large and reaches beyond the end of the file at byte %3; save or download it again.</source>
        <translation>%1 bị cụt hoặc không phải tệp safetensors: độ dài phần đầu %2 quá lớn và vượt quá cuối tệp ở byte %3; hãy lưu hoặc tải lại nó.</translation>
    </message>
    <message>
        <source>%1: the header of %2 bytes is too large, the format allows 100 MB; save it again.</source>
        <translation>%1: phần đầu dài %2 byte là quá lớn, định dạng chỉ cho phép 100 MB; hãy lưu lại nó.</translation>
    </message>
    <message>
        <source>%1: the dtype “%3” of tensor “%2” is not one of the format; save the file again.</source>
        <translation>%1: dtype “%3” của tensor “%2” không thuộc định dạng; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” is too large, its size overflows; save the file again.</source>
        <translation>%1: dạng của tensor “%2” quá lớn, kích thước của nó bị tràn; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” needs %3 bytes and its offsets span %4; save the file again.</source>
        <translation>%1: dạng của tensor “%2” cần %3 byte mà các vị trí của nó trải trên %4; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1 is truncated: by its offsets tensor “%2” ends at byte %3, beyond the end of file at byte %4; save or download it again.</source>
        <translation>%1 bị cụt: theo các vị trí thì tensor “%2” kết thúc ở byte %3, vượt quá cuối tệp ở byte %4; hãy lưu hoặc tải lại nó.</translation>
    </message>
    <message>
        <source>%1: by its offsets tensor “%2” overlaps another; save the file again.</source>
        <translation>%1: theo các vị trí thì tensor “%2” chồng lên tensor khác; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: by the offsets there is a gap (hole) of %3 bytes before tensor “%2”; save the file again.</source>
        <translation>%1: theo các vị trí thì có một khoảng trống %3 byte trước tensor “%2”; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1 has %2 extra bytes after the last tensor, which the format forbids; save the file again.</source>
        <translation>%1 có %2 byte thừa sau tensor cuối, điều định dạng cấm; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the dtype %3 of tensor “%2” is not supported; convert it to F32, F16 or BF16.</source>
        <translation>%1: dtype %3 của tensor “%2” không được hỗ trợ; hãy chuyển nó sang F32, F16 hoặc BF16.</translation>
    </message>
    <message>
        <source>%1 holds no tensor, it is empty but for its metadata; choose another file.</source>
        <translation>%1 không chứa tensor nào, nó rỗng trừ phần siêu dữ liệu; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1: the header is not a JSON object in UTF-8 that starts with “{” and lists tensors (byte %2 of the header); save or download the file again.</source>
        <translation>%1: phần đầu không phải một đối tượng JSON dạng UTF-8 bắt đầu bằng “{” và liệt kê các tensor (byte %2 của phần đầu); hãy lưu hoặc tải lại tệp.</translation>
    </message>
    <message>
        <source>%1: the JSON in the header is nested too deep to be a list of tensors; save the file again.</source>
        <translation>%1: JSON trong phần đầu lồng quá sâu để là một danh sách tensor; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the name “%2” stands twice in the header, a duplicate; save the file again with distinct names.</source>
        <translation>%1: tên “%2” xuất hiện hai lần trong phần đầu; hãy lưu lại tệp với các tên khác nhau.</translation>
    </message>
    <message>
        <source>%1: the %3 of tensor “%2” is missing or stands twice in the header; save the file again.</source>
        <translation>%1: mục %3 của tensor “%2” bị thiếu hoặc xuất hiện hai lần trong phần đầu; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the dtype of tensor “%2” is not the name of a number type; save the file again.</source>
        <translation>%1: dtype của tensor “%2” không phải tên của một kiểu số; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” is not a list of whole numbers; save the file again.</source>
        <translation>%1: dạng của tensor “%2” không phải danh sách số nguyên; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” has a negative dimension; save the file again.</source>
        <translation>%1: dạng của tensor “%2” có chiều âm; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” has a dimension that is no integer or too large; save the file again.</source>
        <translation>%1: dạng của tensor “%2” có một chiều không phải số nguyên hoặc quá lớn; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1: the offsets of tensor “%2” are not two whole numbers in ascending order, none of them negative; save the file again.</source>
        <translation>%1: các vị trí của tensor “%2” không phải hai số nguyên không âm theo thứ tự tăng dần; hãy lưu lại tệp.</translation>
    </message>
    <message>
        <source>%1, line %2: a quote is opened and never closed; close it or remove it.</source>
        <translation>%1, dòng %2: dấu nháy được mở mà không đóng; hãy đóng hoặc bỏ nó.</translation>
    </message>
    <message>
        <source>%1, line %2 has %3 cells where the first line has %4 columns; check that line and its separators.</source>
        <translation>%1, dòng %2 có %3 ô trong khi dòng đầu có %4 cột; hãy kiểm tra dòng đó và các dấu ngăn cách.</translation>
    </message>
    <message>
        <source>%1 is text in the encoding UTF-16; save it as UTF-8 and open it again.</source>
        <translation>%1 là văn bản mã hóa UTF-16; hãy lưu thành UTF-8 rồi mở lại.</translation>
    </message>
    <message>
        <source>%1 is binary or in the encoding UTF-16, not text in UTF-8; save it as UTF-8, or choose a file of numbers.</source>
        <translation>%1 là tệp nhị phân hoặc mã hóa UTF-16, không phải văn bản UTF-8; hãy lưu thành UTF-8, hoặc chọn một tệp số.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the cell is empty; write a number or nan there.</source>
        <translation>%1, dòng %2, cột %3: ô trống; hãy ghi một số hoặc nan vào đó.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: “%4” is not a number; correct it, or choose a text file that holds only numbers.</source>
        <translation>%1, dòng %2, cột %3: “%4” không phải là số; hãy sửa nó, hoặc chọn tệp văn bản chỉ chứa số.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4 is too large for single precision, in which Quantscope works (range ±3.4e38); scale the values down.</source>
        <translation>%1, dòng %2, cột %3: %4 quá lớn cho độ chính xác đơn mà Quantscope dùng (dải ±3.4e38); hãy thu nhỏ các giá trị.</translation>
    </message>
    <message>
        <source>%1 holds no number: it is empty, or has only comments or a header; choose a file with numbers.</source>
        <translation>%1 không chứa số nào: nó rỗng, hoặc chỉ có chú thích hay tiêu đề; hãy chọn tệp có số.</translation>
    </message>
    <message>
        <source>%1, line %2: entry %3, “%4”, is not a number that single precision holds; correct or remove it.</source>
        <translation>%1, dòng %2: mục %3, “%4”, không phải là số mà độ chính xác đơn giữ được; hãy sửa hoặc bỏ nó.</translation>
    </message>
    <message>
        <source>%1 holds no number: it is empty or has only words and comments; give some numbers.</source>
        <translation>%1 không chứa số nào: nó rỗng hoặc chỉ có chữ và chú thích; hãy cho vài số.</translation>
    </message>
    <message>
        <source>This tensor is one-dimensional: it has axis 0 and no axis %1.</source>
        <translation>Tensor này một chiều: nó có trục 0 và không có trục %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or written to. Choose another folder.</source>
        <translation>Không tạo được hoặc không ghi được vào thư mục %1. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Cells of the product</source>
        <translation>Các ô của tích</translation>
    </message>
    <message>
        <source>row</source>
        <translation>hàng</translation>
    </message>
    <message>
        <source>column</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>thanh ghi tích lũy</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>mô phỏng</translation>
    </message>
    <message>
        <source>integer-only</source>
        <translation>chỉ số nguyên</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>output code, real multiplier</source>
        <translation>mã đầu ra, hệ số nhân thực</translation>
    </message>
    <message>
        <source>output code, multiplier and shift</source>
        <translation>mã đầu ra, hệ số nhân và phép dịch</translation>
    </message>
    <message>
        <source>Errors of the product and its sides</source>
        <translation>Sai số của tích và hai vế</translation>
    </message>
    <message>
        <source>what</source>
        <translation>đối tượng</translation>
    </message>
    <message>
        <source>SQNR, dB</source>
        <translation>SQNR, dB</translation>
    </message>
    <message>
        <source>C simulated</source>
        <translation>C mô phỏng</translation>
    </message>
    <message>
        <source>C integer-only</source>
        <translation>C chỉ số nguyên</translation>
    </message>
    <message>
        <source>Error by row and column of C</source>
        <translation>Sai số theo hàng và cột của C</translation>
    </message>
    <message>
        <source>line</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>Cell (%1, %2) step by step</source>
        <translation>Ô (%1, %2) từng bước</translation>
    </message>
    <message>
        <source>step</source>
        <translation>bước</translation>
    </message>
    <message>
        <source>product</source>
        <translation>tích</translation>
    </message>
    <message>
        <source>sum so far</source>
        <translation>tổng đến đây</translation>
    </message>
    <message>
        <source>scale of A</source>
        <translation>hệ số tỉ lệ của A</translation>
    </message>
    <message>
        <source>scale of B</source>
        <translation>hệ số tỉ lệ của B</translation>
    </message>
    <message>
        <source>Remedies for outliers</source>
        <translation>Cách khắc phục giá trị ngoại lai</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>cách khắc phục</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>tham số</translation>
    </message>
    <message>
        <source>SQNR of X, dB</source>
        <translation>SQNR của X, dB</translation>
    </message>
    <message>
        <source>SQNR of W, dB</source>
        <translation>SQNR của W, dB</translation>
    </message>
    <message>
        <source>SQNR of Y, dB</source>
        <translation>SQNR của Y, dB</translation>
    </message>
    <message>
        <source>MSE of X</source>
        <translation>MSE của X</translation>
    </message>
    <message>
        <source>MSE of W</source>
        <translation>MSE của W</translation>
    </message>
    <message>
        <source>MSE of Y</source>
        <translation>MSE của Y</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Cuộc đua</translation>
    </message>
    <message>
        <source>way</source>
        <translation>cách</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>share of peak</source>
        <translation>tỉ lệ so với đỉnh</translation>
    </message>
    <message>
        <source>%1 of “%2” must be from %3 to %4, not %5.</source>
        <translation>%1 của “%2” phải từ %3 đến %4, không phải %5.</translation>
    </message>
    <message>
        <source>X is %1 and W is %2: X needs as many columns as W has rows.</source>
        <translation>X là %1 và W là %2: X cần số cột bằng số hàng của W.</translation>
    </message>
    <message>
        <source>round to nearest</source>
        <translation>làm tròn gần nhất</translation>
    </message>
    <message>
        <source>LLM.int8() column split</source>
        <translation>tách cột LLM.int8()</translation>
    </message>
    <message>
        <source>SmoothQuant</source>
        <translation>SmoothQuant</translation>
    </message>
    <message>
        <source>Hadamard rotation</source>
        <translation>phép quay Hadamard</translation>
    </message>
    <message>
        <source>GPTQ</source>
        <translation>GPTQ</translation>
    </message>
    <message>
        <source>AWQ scale search</source>
        <translation>tìm tỉ lệ AWQ</translation>
    </message>
    <message>
        <source>bias correction</source>
        <translation>hiệu chỉnh độ lệch</translation>
    </message>
    <message>
        <source>There is no remedy “%1”. There are none, llm-int8, smoothquant, hadamard, gptq, awq, bias-correction.</source>
        <translation>Không có cách khắc phục “%1”. Có none, llm-int8, smoothquant, hadamard, gptq, awq, bias-correction.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, and a matrix product takes matrices of two axes. Choose a tensor with two.</source>
        <translation>%1 có dạng %2, mà phép nhân ma trận cần ma trận hai trục. Hãy chọn tensor có hai trục.</translation>
    </message>
    <message>
        <source>%1 has the shape %2 and holds no values. Choose a matrix with at least one row and column.</source>
        <translation>%1 có dạng %2 và không chứa giá trị nào. Hãy chọn ma trận có ít nhất một hàng và một cột.</translation>
    </message>
    <message>
        <source>%1 of %2 values of %3 are NaN or infinite, the first in row %4, column %5. They would spoil whole rows of the product. Replace them first.</source>
        <translation>%1 trên %2 giá trị của %3 là NaN hoặc vô hạn, giá trị đầu ở hàng %4, cột %5. Chúng sẽ làm hỏng cả hàng của tích. Hãy thay chúng trước.</translation>
    </message>
    <message>
        <source>An integer product needs evenly spaced levels, which “%1” does not have. Choose symmetric or asymmetric.</source>
        <translation>Phép nhân số nguyên cần các mức cách đều, mà “%1” không có. Hãy chọn đối xứng hoặc bất đối xứng.</translation>
    </message>
    <message>
        <source>The integer product multiplies codes of at most 8 bits; %1 was asked for.</source>
        <translation>Phép nhân số nguyên nhân các mã nhiều nhất 8 bit; yêu cầu lại là %1.</translation>
    </message>
    <message>
        <source>“%1” gives %2 scales that change inside a sum, and they could not be taken out of it. Use one scale for all, or one per row of A and per column of B.</source>
        <translation>“%1” cho %2 hệ số tỉ lệ thay đổi ngay trong một tổng nên không thể đưa ra ngoài. Hãy dùng một tỉ lệ cho tất cả, hoặc một cho mỗi hàng của A và mỗi cột của B.</translation>
    </message>
    <message>
        <source>The calibration of %1 gives the zero-point %2, and integers need a whole one. Choose another calibration.</source>
        <translation>Hiệu chuẩn của %1 cho điểm không %2, mà số nguyên cần điểm không nguyên. Hãy chọn cách hiệu chuẩn khác.</translation>
    </message>
    <message>
        <source>The zero-point of %1 is %2: its values lie so far from zero that 32-bit sums cannot hold it. Let the range include zero.</source>
        <translation>Điểm không của %1 là %2: các giá trị nằm xa số không đến mức tổng 32 bit không giữ được. Hãy để dải chứa số không.</translation>
    </message>
    <message>
        <source>The codes of %1 run from %2 to %3; the product takes whole numbers from −128 to 127 or from 0 to 255.</source>
        <translation>Các mã của %1 chạy từ %2 đến %3; phép nhân nhận số nguyên từ −128 đến 127 hoặc từ 0 đến 255.</translation>
    </message>
    <message>
        <source>%1 scales were given for %2, which has %3 lines. Give one scale, or one for each row of A or column of B.</source>
        <translation>Đã cho %1 hệ số tỉ lệ cho %2, vốn có %3 dòng. Hãy cho một tỉ lệ, hoặc một cho mỗi hàng của A hay mỗi cột của B.</translation>
    </message>
    <message>
        <source>A scale must be a number above 0, not %1.</source>
        <translation>Hệ số tỉ lệ phải là một số lớn hơn 0, không phải %1.</translation>
    </message>
    <message>
        <source>GPTQ inverts a matrix of %1 × %1 here, which takes too long. Use at most %2 channels.</source>
        <translation>Ở đây GPTQ nghịch đảo một ma trận %1 × %1, mất quá nhiều thời gian. Hãy dùng nhiều nhất %2 kênh.</translation>
    </message>
    <message>
        <source>The output scale %1 cannot be used: it must be above 0 and near enough to the scales of A and B for a 32-bit multiplier.</source>
        <translation>Không dùng được tỉ lệ đầu ra %1: nó phải lớn hơn 0 và đủ gần các tỉ lệ của A và B cho một hệ số nhân 32 bit.</translation>
    </message>
    <message>
        <source>A product of %1 × %2 times %2 × %3 has no cells. Give sizes of 1 or more.</source>
        <translation>Tích của %1 × %2 với %2 × %3 không có ô nào. Hãy cho kích thước từ 1 trở lên.</translation>
    </message>
    <message>
        <source>Matrices of %1 × %2 and %2 × %3 are too large to generate: none may hold more than %4 values.</source>
        <translation>Các ma trận %1 × %2 và %2 × %3 quá lớn để sinh ra: không ma trận nào được chứa quá %4 giá trị.</translation>
    </message>
    <message>
        <source>A is %1 and B is %2: A&apos;s %3 columns do not match B&apos;s %4 rows. Choose matrices that fit, or transpose one.</source>
        <translation>A là %1 và B là %2: %3 cột của A không khớp với %4 hàng của B. Hãy chọn các ma trận vừa nhau, hoặc chuyển vị một ma trận.</translation>
    </message>
    <message>
        <source>The product would be %1 and need %2 GB, more than half of this computer&apos;s memory. Use fewer rows of A or columns of B.</source>
        <translation>Tích sẽ là %1 và cần %2 GB, hơn một nửa bộ nhớ của máy này. Hãy dùng ít hàng của A hoặc ít cột của B hơn.</translation>
    </message>
    <message>
        <source>There is no block format “%1”. Known are %2.</source>
        <translation>Không có định dạng khối “%1”. Các định dạng đã biết: %2.</translation>
    </message>
    <message>
        <source>The block format %1 has one scale rule only, so “%2” cannot be chosen. Leave it out.</source>
        <translation>Định dạng khối %1 chỉ có một quy tắc tỉ lệ nên không thể chọn “%2”. Hãy bỏ nó đi.</translation>
    </message>
    <message>
        <source>There is no scale rule “%1”. The MX formats know floor, ceil, even, rceil and round.</source>
        <translation>Không có quy tắc tỉ lệ “%1”. Các định dạng MX biết floor, ceil, even, rceil và round.</translation>
    </message>
    <message>
        <source>There is no number format “%1”. Known are %2, Qm.n for fixed point of up to 53 bits, and float:E,M with up to 16 bits.</source>
        <translation>Không có định dạng số “%1”. Đã biết: %2, Qm.n cho dấu phẩy tĩnh đến 53 bit, và float:E,M đến 16 bit.</translation>
    </message>
    <message>
        <source>This computer has no %1; choose another kernel.</source>
        <translation>Máy này không có %1; hãy chọn nhân tính khác.</translation>
    </message>
    <message>
        <source>The product of %1 × %2 and %2 × %3 codes needs more memory than this computer can give; use smaller matrices.</source>
        <translation>Tích của %1 × %2 và %2 × %3 mã cần nhiều bộ nhớ hơn máy này có; hãy dùng ma trận nhỏ hơn.</translation>
    </message>
    <message>
        <source>Rows of %1 values cannot start %2 values apart.</source>
        <translation>Các hàng %1 giá trị không thể bắt đầu cách nhau %2 giá trị.</translation>
    </message>
    <message>
        <source>A sum of %1 products may leave the 32-bit accumulator: these codes are safe up to %2. Split the inner dimension.</source>
        <translation>Tổng của %1 tích có thể tràn thanh ghi tích lũy 32 bit: các mã này an toàn đến %2. Hãy chia chiều trong.</translation>
    </message>
    <message>
        <source>A has %1 columns and B has %2 rows; a product needs as many of one as of the other.</source>
        <translation>A có %1 cột và B có %2 hàng; phép nhân cần hai số này bằng nhau.</translation>
    </message>
    <message>
        <source>B was packed for the other type of A; pack it again for this one.</source>
        <translation>B đã được đóng gói cho kiểu khác của A; hãy đóng gói lại cho kiểu này.</translation>
    </message>
    <message>
        <source>The matrices need more memory than this computer can give; use smaller ones.</source>
        <translation>Các ma trận cần nhiều bộ nhớ hơn máy này có; hãy dùng ma trận nhỏ hơn.</translation>
    </message>
    <message>
        <source>A holds values that are not finite; a scale cannot be chosen for them. Remove NaN and infinity first.</source>
        <translation>A chứa các giá trị không hữu hạn; không thể chọn hệ số tỉ lệ cho chúng. Hãy bỏ NaN và vô hạn trước.</translation>
    </message>
    <message>
        <source>B holds values that are not finite; a scale cannot be chosen for them. Remove NaN and infinity first.</source>
        <translation>B chứa các giá trị không hữu hạn; không thể chọn hệ số tỉ lệ cho chúng. Hãy bỏ NaN và vô hạn trước.</translation>
    </message>
    <message>
        <source>float:E,M takes 1 to 8 exponent bits E and M fraction bits, at most 16 bits with the sign, as in float:4,3; “%1” is not that.</source>
        <translation>float:E,M nhận từ 1 đến 8 bit số mũ E và M bit phần trị, nhiều nhất 16 bit kể cả dấu, như trong float:4,3; “%1” không đúng dạng đó.</translation>
    </message>
    <message>
        <source>This codebook has no levels. Give a file with at least one number.</source>
        <translation>Bảng mã này không có mức nào. Hãy cho một tệp có ít nhất một số.</translation>
    </message>
    <message>
        <source>A codebook has at most %1 levels; this one has %2.</source>
        <translation>Một bảng mã có nhiều nhất %1 mức; bảng này có %2.</translation>
    </message>
    <message>
        <source>Levels of a codebook are finite numbers; this one holds others. Remove them.</source>
        <translation>Các mức của bảng mã là số hữu hạn; bảng này chứa số khác. Hãy bỏ chúng.</translation>
    </message>
    <message>
        <source>The codebook %1 is made for %2 to %3 bits; %4 is not possible.</source>
        <translation>Bảng mã %1 được làm cho %2 đến %3 bit; không thể dùng %4.</translation>
    </message>
    <message>
        <source>There is no codebook “%1”. There are: %2.</source>
        <translation>Không có bảng mã “%1”. Có các bảng mã: %2.</translation>
    </message>
    <message>
        <source>%1 has no clip limit: its levels follow from the values themselves. Choose a uniform scheme or a fixed codebook.</source>
        <translation>%1 không có giới hạn cắt: các mức của nó được suy ra từ chính các giá trị. Hãy chọn lược đồ đều hoặc một bảng mã cố định.</translation>
    </message>
    <message>
        <source>A codebook takes the nearest level, so its rounding cannot be %1. Choose half-even, half-away or half-up.</source>
        <translation>Bảng mã lấy mức gần nhất nên cách làm tròn của nó không thể là %1. Hãy chọn half-even, half-away hoặc half-up.</translation>
    </message>
    <message>
        <source>The calibration %1 is made for even steps and cannot scale the codebook %2. Choose minmax, percentile, mse, mae, lp, sigma, moving-average or manual.</source>
        <translation>Phương pháp hiệu chuẩn %1 được làm cho các bước đều và không thể co giãn bảng mã %2. Hãy chọn minmax, percentile, mse, mae, lp, sigma, moving-average hoặc manual.</translation>
    </message>
    <message>
        <source>Steps differ in width: the error is small where levels are dense and larger where they are not; the widest step is %1.</source>
        <translation>Các bước rộng hẹp khác nhau: sai số nhỏ ở nơi các mức dày và lớn hơn ở nơi thưa; bước rộng nhất là %1.</translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding. Steps differ in width, so it differs along the axis.</source>
        <translation>Không có gì bị cắt: toàn bộ sai số là do làm tròn. Các bước rộng hẹp khác nhau nên sai số thay đổi dọc theo trục.</translation>
    </message>
    <message>
        <source>There are no finite values, so there is no best quantizer to compare with.</source>
        <translation>Không có giá trị hữu hạn nào, nên không có bộ lượng tử hóa tốt nhất để so sánh.</translation>
    </message>
    <message>
        <source>unused codes: %1</source>
        <translation>mã không dùng: %1</translation>
    </message>
    <message>
        <source>clip limits</source>
        <translation>giới hạn cắt</translation>
    </message>
    <message>
        <source>About %1 % of the values lie below the lower limit %2 and about %3 % above the upper limit %4.</source>
        <translation>Khoảng %1 % số giá trị nằm dưới giới hạn dưới %2 và khoảng %3 % nằm trên giới hạn trên %4.</translation>
    </message>
    <message>
        <source>There are no levels to draw.</source>
        <translation>Không có mức nào để vẽ.</translation>
    </message>
    <message>
        <source>Channel %1 alone.</source>
        <translation>Chỉ riêng kênh %1.</translation>
    </message>
    <message>
        <source>Group %1 alone.</source>
        <translation>Chỉ riêng nhóm %1.</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kênh</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>Being computed.</source>
        <translation>Đang tính.</translation>
    </message>
    <message>
        <source>One scale serves all values. A tensor of two axes or a scheme with groups shows more here.</source>
        <translation>Một hệ số tỉ lệ dùng chung cho mọi giá trị. Tensor hai trục hoặc lược đồ có nhóm sẽ cho thấy nhiều hơn ở đây.</translation>
    </message>
    <message>
        <source>Channel %1 has the widest range, %2: %3 times the median channel&apos;s.</source>
        <translation>Kênh %1 có khoảng rộng nhất, %2: gấp %3 lần kênh trung vị.</translation>
    </message>
    <message>
        <source>Group %1 has the widest range, %2: %3 times the median group&apos;s.</source>
        <translation>Nhóm %1 có khoảng rộng nhất, %2: gấp %3 lần nhóm trung vị.</translation>
    </message>
    <message>
        <source>SQNR runs from %1 dB in channel %2 to %3 dB in channel %4.</source>
        <translation>SQNR đi từ %1 dB ở kênh %2 đến %3 dB ở kênh %4.</translation>
    </message>
    <message>
        <source>SQNR runs from %1 dB in group %2 to %3 dB in group %4.</source>
        <translation>SQNR đi từ %1 dB ở nhóm %2 đến %3 dB ở nhóm %4.</translation>
    </message>
    <message>
        <source>%1 have no SQNR: no error, or nothing but zeros.</source>
        <translation>%1 mục không có SQNR: không có sai số, hoặc toàn số không.</translation>
    </message>
    <message>
        <source>Ranges by channel or group</source>
        <translation>Khoảng giá trị theo kênh hoặc nhóm</translation>
    </message>
    <message>
        <source>smallest to largest value</source>
        <translation>từ giá trị nhỏ nhất đến lớn nhất</translation>
    </message>
    <message>
        <source>SQNR by channel or group</source>
        <translation>SQNR theo kênh hoặc nhóm</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gốc</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <translation>khôi phục</translation>
    </message>
    <message>
        <source>One-dimensional values, laid out in %1 rows of %2.</source>
        <translation>Giá trị một chiều, xếp thành %1 hàng, mỗi hàng %2.</translation>
    </message>
    <message>
        <source>A matrix of %1 rows and %2 columns.</source>
        <translation>Ma trận %1 hàng và %2 cột.</translation>
    </message>
    <message>
        <source>One row in %1 and one column in %2 is shown.</source>
        <translation>Cứ %1 hàng hiện một hàng, cứ %2 cột hiện một cột.</translation>
    </message>
    <message>
        <source>Shown: rows %1 to %2, columns %3 to %4.</source>
        <translation>Đang hiện: hàng %1 đến %2, cột %3 đến %4.</translation>
    </message>
    <message>
        <source>row %1, column %2: no finite number</source>
        <translation>hàng %1, cột %2: không phải số hữu hạn</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 → code %4 → %5, error %6</source>
        <translation>hàng %1, cột %2: %3 → mã %4 → %5, sai số %6</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Ma trận</translation>
    </message>
    <message>
        <source>even steps</source>
        <translation>bước đều</translation>
    </message>
    <message>
        <source>codebooks</source>
        <translation>bảng mã</translation>
    </message>
    <message>
        <source>block formats</source>
        <translation>định dạng khối</translation>
    </message>
    <message>
        <source>the scheme in use</source>
        <translation>lược đồ đang dùng</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>hàm mục tiêu</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>số ô</translation>
    </message>
    <message>
        <source>Round %1 of Lloyd&apos;s iteration: mean squared error %2.</source>
        <translation>Vòng %1 của phép lặp Lloyd: sai số bình phương trung bình %2.</translation>
    </message>
    <message>
        <source>The levels in use are the best there are, found without rounds: mean squared error %1.</source>
        <translation>Các mức đang dùng là tốt nhất có thể, tìm ra không cần vòng lặp: sai số bình phương trung bình %1.</translation>
    </message>
    <message>
        <source>Lloyd–Max, in use</source>
        <translation>Lloyd–Max, đang dùng</translation>
    </message>
    <message>
        <source>Plain Lloyd, for comparison</source>
        <translation>Lloyd thường, để so sánh</translation>
    </message>
    <message>
        <source>One round of plain Lloyd, for comparison</source>
        <translation>Một vòng của Lloyd thường, để so sánh</translation>
    </message>
    <message>
        <source>Round %1: %2 cells of equal population.</source>
        <translation>Vòng %1: %2 ô có số giá trị bằng nhau.</translation>
    </message>
    <message>
        <source>Candidate %1 of %2: %3 to %4.</source>
        <translation>Ứng viên %1 trong %2: từ %3 đến %4.</translation>
    </message>
    <message>
        <source>Candidate %1 of %2: %3 to %4, objective infinite.</source>
        <translation>Ứng viên %1 trong %2: từ %3 đến %4, hàm mục tiêu vô cùng.</translation>
    </message>
    <message>
        <source>Candidate %1 of %2: %3 to %4, objective %5.</source>
        <translation>Ứng viên %1 trong %2: từ %3 đến %4, hàm mục tiêu %5.</translation>
    </message>
    <message>
        <source>The choice: candidate %1.</source>
        <translation>Được chọn: ứng viên %1.</translation>
    </message>
    <message>
        <source>%1 of %2 candidates leave a value without a level: their objective is infinite, and the line has gaps there.</source>
        <translation>%1 trên %2 ứng viên để giá trị không có mức: mục tiêu của chúng là vô cùng và đường có chỗ hở.</translation>
    </message>
    <message>
        <source>The search of group %1, one of %2.</source>
        <translation>Tìm kiếm của nhóm %1, một trong %2 nhóm.</translation>
    </message>
    <message>
        <source>bin of the histogram</source>
        <translation>khoảng của biểu đồ tần suất</translation>
    </message>
    <message>
        <source>P: the histogram, what lies outside folded in</source>
        <translation>P: biểu đồ tần suất, phần nằm ngoài được gộp vào</translation>
    </message>
    <message>
        <source>Q: the same with few levels</source>
        <translation>Q: như vậy nhưng với ít mức</translation>
    </message>
    <message>
        <source>levels in this round</source>
        <translation>các mức ở vòng này</translation>
    </message>
    <message>
        <source>borders in this round</source>
        <translation>các biên ở vòng này</translation>
    </message>
    <message>
        <source>outside the candidate</source>
        <translation>ngoài ứng viên</translation>
    </message>
    <message>
        <source>The method&apos;s search</source>
        <translation>Quá trình tìm của phương pháp</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>ứng viên</translation>
    </message>
    <message>
        <source>round</source>
        <translation>vòng</translation>
    </message>
    <message>
        <source>One candidate of the search</source>
        <translation>Một ứng viên của quá trình tìm</translation>
    </message>
    <message>
        <source>Levels or scales come from the values themselves: there is no limit to sweep.</source>
        <translation>Các mức hoặc hệ số tỉ lệ lấy từ chính các giá trị: không có giới hạn nào để quét.</translation>
    </message>
    <message>
        <source>Values and codes of channel %1</source>
        <translation>Giá trị và mã của kênh %1</translation>
    </message>
    <message>
        <source>Values and codes of group %1</source>
        <translation>Giá trị và mã của nhóm %1</translation>
    </message>
    <message>
        <source>%1 groups are more than a chart can show. Choose larger groups.</source>
        <translation>%1 nhóm là quá nhiều cho một biểu đồ. Hãy chọn nhóm lớn hơn.</translation>
    </message>
    <message>
        <source>Codes that differ</source>
        <translation>Các mã khác nhau</translation>
    </message>
    <message>
        <source>position</source>
        <translation>vị trí</translation>
    </message>
    <message>
        <source>first code</source>
        <translation>mã thứ nhất</translation>
    </message>
    <message>
        <source>second code</source>
        <translation>mã thứ hai</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>nguyên nhân</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>nhỏ nhất</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>lớn nhất</translation>
    </message>
    <message>
        <source>B takes %1 × %2 values of the active data, which has %3. Choose smaller sizes, or other data.</source>
        <translation>B lấy %1 × %2 giá trị của dữ liệu đang mở, vốn có %3. Hãy chọn kích thước nhỏ hơn, hoặc dữ liệu khác.</translation>
    </message>
    <message>
        <source>The %1-bit accumulator overflows in %2 of %3 cells, first in row %4, column %5.</source>
        <translation>Thanh tích lũy %1 bit bị tràn ở %2 trên %3 ô, đầu tiên ở hàng %4, cột %5.</translation>
    </message>
    <message>
        <source>root mean squared error</source>
        <translation>căn sai số bình phương trung bình</translation>
    </message>
    <message>
        <source>The error is largest in line %1: %2.</source>
        <translation>Sai số lớn nhất ở dòng %1: %2.</translation>
    </message>
    <message>
        <source>peak in registers</source>
        <translation>đỉnh trong thanh ghi</translation>
    </message>
    <message>
        <source>Race on this computer</source>
        <translation>Cuộc đua trên máy này</translation>
    </message>
    <message>
        <source>billions of operations per second</source>
        <translation>tỉ phép tính mỗi giây</translation>
    </message>
    <message>
        <source>%1: %2 GOPS</source>
        <translation>%1: %2 GOPS</translation>
    </message>
    <message>
        <source>%1 × %2 times %2 × %3: way %4 is fastest with %5 GOPS.</source>
        <translation>%1 × %2 nhân %2 × %3: cách %4 nhanh nhất với %5 GOPS.</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>tốc độ</translation>
    </message>
    <message>
        <source>Error by row of C</source>
        <translation>Sai số theo hàng của C</translation>
    </message>
    <message>
        <source>Error by column of C</source>
        <translation>Sai số theo cột của C</translation>
    </message>
    <message>
        <source>Largest |value| of each channel of X</source>
        <translation>|giá trị| lớn nhất của mỗi kênh của X</translation>
    </message>
    <message>
        <source>largest |value|</source>
        <translation>|giá trị| lớn nhất</translation>
    </message>
    <message>
        <source>before</source>
        <translation>trước</translation>
    </message>
    <message>
        <source>The largest value that the quantizer of X sees goes from %1 to %2.</source>
        <translation>Giá trị lớn nhất mà bộ lượng tử của X thấy đi từ %1 đến %2.</translation>
    </message>
    <message>
        <source>There is not enough memory for this product. Choose smaller sizes.</source>
        <translation>Không đủ bộ nhớ cho phép nhân này. Hãy chọn kích thước nhỏ hơn.</translation>
    </message>
    <message>
        <source>There is not enough memory for matrices of these sizes. Choose smaller ones.</source>
        <translation>Không đủ bộ nhớ cho các ma trận cỡ này. Hãy chọn cỡ nhỏ hơn.</translation>
    </message>
    <message>
        <source>%1 carries no scenario. Only pictures and tables that Quantscope exported with how they were made do; open one of those, or a file with numbers.</source>
        <translation>%1 không mang theo kịch bản nào. Chỉ hình và bảng do Quantscope xuất kèm cách tạo ra chúng mới có; hãy mở một tệp như thế hoặc một tệp chứa số.</translation>
    </message>
    <message>
        <source>The scenario is about %1, which is not in %2. Put the file there, or open it first.</source>
        <translation>Kịch bản này dùng dữ liệu %1 nhưng tệp đó không có trong %2. Hãy đặt tệp vào đó hoặc mở tệp trước.</translation>
    </message>
    <message>
        <source>The block format %1 fixes its bits and its blocks, so there is nothing to vary. Choose a uniform scheme or a codebook.</source>
        <translation>Định dạng khối %1 ấn định sẵn số bit và các khối nên không có gì để thay đổi. Hãy chọn một lược đồ đều hoặc một bảng mã.</translation>
    </message>
    <message>
        <source>The codebook %1 always has codes of %2 bits, so there is nothing to vary. Choose another scheme.</source>
        <translation>Bảng mã %1 luôn có mã %2 bit nên không có gì để thay đổi. Hãy chọn lược đồ khác.</translation>
    </message>
    <message>
        <source>The block format %1 brings its own blocks and scales. Leave “%2” out.</source>
        <translation>Định dạng khối %1 có sẵn khối và hệ số tỉ lệ của riêng nó. Hãy bỏ “%2”.</translation>
    </message>
    <message>
        <source>The codebook %1 takes its levels from the values, not from a clip limit. Leave “%2” out.</source>
        <translation>Bảng mã %1 lấy các mức từ chính các giá trị, không từ giới hạn cắt. Hãy bỏ “%2”.</translation>
    </message>
    <message>
        <source>The worst codes overflow int%1 from k = %2 on.</source>
        <translation>Các mã xấu nhất làm tràn int%1 từ k = %2.</translation>
    </message>
    <message>
        <source>This cell&apos;s codes, repeated along k, overflow at k = %1.</source>
        <translation>Các mã của ô này, lặp lại theo k, bị tràn tại k = %1.</translation>
    </message>
    <message>
        <source>This cell&apos;s codes, repeated along k, never overflow.</source>
        <translation>Các mã của ô này, lặp lại theo k, không bao giờ bị tràn.</translation>
    </message>
    <message>
        <source>k = %1: worst sum %2</source>
        <translation>k = %1: tổng xấu nhất %2</translation>
    </message>
    <message>
        <source>k = %1: the worst codes overflow</source>
        <translation>k = %1: các mã xấu nhất bị tràn</translation>
    </message>
    <message>
        <source>k = %1: the cell&apos;s codes overflow</source>
        <translation>k = %1: các mã của ô bị tràn</translation>
    </message>
    <message>
        <source>Room of the int%1 accumulator</source>
        <translation>Chỗ của thanh tích lũy int%1</translation>
    </message>
    <message>
        <source>k, products in a sum</source>
        <translation>k, số tích trong một tổng</translation>
    </message>
    <message>
        <source>|sum|</source>
        <translation>|tổng|</translation>
    </message>
    <message>
        <source>worst codes</source>
        <translation>mã xấu nhất</translation>
    </message>
    <message>
        <source>C[%1, %2] repeated</source>
        <translation>C[%1, %2] lặp lại</translation>
    </message>
    <message>
        <source>end of the register</source>
        <translation>giới hạn của thanh ghi</translation>
    </message>
    <message>
        <source>SQNR of Y with each remedy</source>
        <translation>SQNR của Y với từng cách khắc phục</translation>
    </message>
    <message>
        <source>Remedy %1 has the least error of Y: MSE %2, without one %3.</source>
        <translation>Cách khắc phục %1 cho sai số của Y nhỏ nhất: MSE %2, không khắc phục là %3.</translation>
    </message>
    <message>
        <source>SQNR of Y</source>
        <translation>SQNR của Y</translation>
    </message>
    <message>
        <source>Largest magnitude: %1.</source>
        <translation>Độ lớn lớn nhất: %1.</translation>
    </message>
    <message>
        <source>Each cell shows the largest of %1 × %2 numbers.</source>
        <translation>Mỗi ô cho thấy số lớn nhất trong %1 × %2 số.</translation>
    </message>
    <message>
        <source>C, integer-only</source>
        <translation>C, chỉ số nguyên</translation>
    </message>
    <message>
        <source>error of C</source>
        <translation>sai số của C</translation>
    </message>
    <message>
        <source>row %1 …, column %2 …: %3, error %4</source>
        <translation>hàng %1 …, cột %2 …: %3, sai số %4</translation>
    </message>
    <message>
        <source>row %1, column %2: %3, error %4</source>
        <translation>hàng %1, cột %2: %3, sai số %4</translation>
    </message>
    <message>
        <source>row %1 …, column %2 …: %3</source>
        <translation>hàng %1 …, cột %2 …: %3</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>hàng %1, cột %2: %3</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C = A·B</source>
        <translation>C = A·B</translation>
    </message>
    <message>
        <source>Close-up: rows %1 to %2, columns %3 to %4 of C</source>
        <translation>Cận cảnh: hàng %1 đến %2, cột %3 đến %4 của C</translation>
    </message>
    <message>
        <source>C with group scales</source>
        <translation>C với tỉ lệ theo nhóm</translation>
    </message>
    <message>
        <source>Groups of cell (%1, %2)</source>
        <translation>Các nhóm của ô (%1, %2)</translation>
    </message>
    <message>
        <source>from k</source>
        <translation>từ k</translation>
    </message>
    <message>
        <source>to k</source>
        <translation>đến k</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>cộng thêm</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>There is not enough memory to try the remedies on this product. Choose smaller sizes.</source>
        <translation>Không đủ bộ nhớ để thử các cách khắc phục trên tích này. Hãy chọn kích thước nhỏ hơn.</translation>
    </message>
    <message>
        <source>share of the error in %</source>
        <translation>tỉ phần của sai số, %</translation>
    </message>
    <message>
        <source>Error by cause</source>
        <translation>Sai số theo nguyên nhân</translation>
    </message>
    <message>
        <source>to zero</source>
        <translation>về 0</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>hệ số</translation>
    </message>
    <message>
        <source>Rounding to a near level makes %1 % of the error, coming back as zero %2 %, clipping %3 %.</source>
        <translation>Làm tròn đến mức gần gây ra %1 % sai số, bị đưa về 0 gây ra %2 %, cắt ngưỡng %3 %.</translation>
    </message>
    <message>
        <source>Storing the scales in few bits adds %1 %: with exact scales it would not be there.</source>
        <translation>Lưu hệ số tỉ lệ bằng ít bit thêm %1 %: với hệ số chính xác thì không có phần này.</translation>
    </message>
    <message>
        <source>The rounded scales happen to serve better than exact ones.</source>
        <translation>Hệ số tỉ lệ đã làm tròn tình cờ lại tốt hơn hệ số chính xác.</translation>
    </message>
    <message>
        <source>Values that are clipped only because scales were rounded count under scales.</source>
        <translation>Giá trị bị cắt chỉ vì hệ số tỉ lệ được làm tròn thì tính vào mục hệ số tỉ lệ.</translation>
    </message>
    <message>
        <source>frontier (filled)</source>
        <translation>đường biên tối ưu (tô đặc)</translation>
    </message>
    <message>
        <source>Counted are the %1 selected values from %2 to %3.</source>
        <translation>Chỉ đếm %1 giá trị được chọn, từ %2 đến %3.</translation>
    </message>
    <message>
        <source>row %1, column %2: %3; the rest is left out</source>
        <translation>hàng %1, cột %2: %3; phần còn lại bị bỏ ra</translation>
    </message>
    <message>
        <source>This method computes its limits at once: there are no candidates to step through. Choose MSE, entropy or Lloyd–Max to see a search.</source>
        <translation>Phương pháp này tính ngay giới hạn: không có ứng viên nào để xem từng bước. Hãy chọn MSE, entropy hoặc Lloyd–Max để xem quá trình tìm.</translation>
    </message>
    <message>
        <source>These levels or scales follow from the values at once: there are no candidates to step through.</source>
        <translation>Các mức hoặc hệ số tỉ lệ này suy ra ngay từ các giá trị: không có ứng viên nào để đi từng bước.</translation>
    </message>
    <message>
        <source>Values that are not finite</source>
        <translation>Các giá trị không hữu hạn</translation>
    </message>
    <message>
        <source>index</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>This share code is incomplete or changed (the check sum does not fit). Was the end cut off? Copy it again as a whole.</source>
        <translation>Mã chia sẻ này bị thiếu hoặc đã bị đổi (tổng kiểm tra không khớp). Phần cuối có bị cắt không? Hãy sao chép lại toàn bộ mã.</translation>
    </message>
    <message>
        <source>Only %1 values: this method needs at least %2.</source>
        <translation>Chỉ có %1 giá trị: phương pháp này cần ít nhất %2.</translation>
    </message>
    <message>
        <source>Only %1 values: too few for %2 to say anything. Choose another calibration.</source>
        <translation>Chỉ có %1 giá trị: quá ít để %2 cho kết quả có nghĩa. Hãy chọn phương pháp hiệu chuẩn khác.</translation>
    </message>
    <message>
        <source>Only %1 values: percentile and entropy need more; those methods are off.</source>
        <translation>Chỉ có %1 giá trị: phân vị và entropy cần nhiều hơn; hai phương pháp đó tạm tắt.</translation>
    </message>
    <message>
        <source>bits per value (above %1, larger than float32: at the border)</source>
        <translation>số bit mỗi giá trị (trên %1, lớn hơn float32: ở mép)</translation>
    </message>
    <message>
        <source>%1 uses %2 of %3 levels.</source>
        <translation>%1 dùng %2 trong %3 mức.</translation>
    </message>
    <message>
        <source>value after quantization</source>
        <translation>giá trị sau lượng tử hóa</translation>
    </message>
    <message>
        <source>Values after quantization: %1</source>
        <translation>Giá trị sau lượng tử hóa: %1</translation>
    </message>
    <message>
        <source>Values after quantization: %1 and %2</source>
        <translation>Giá trị sau lượng tử hóa: %1 và %2</translation>
    </message>
    <message>
        <source>Values after quantization: %1 minus %2</source>
        <translation>Giá trị sau lượng tử hóa: %1 trừ %2</translation>
    </message>
    <message>
        <source>values more or fewer</source>
        <translation>số giá trị nhiều hơn hoặc ít hơn</translation>
    </message>
    <message>
        <source>difference of counts</source>
        <translation>chênh lệch số đếm</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>không chênh lệch</translation>
    </message>
    <message>
        <source>Both put the same values in the same places.</source>
        <translation>Cả hai đặt các giá trị như nhau vào những chỗ như nhau.</translation>
    </message>
    <message>
        <source>Where %1 has more values than %2 the strokes go up, where it has fewer they go down.</source>
        <translation>Chỗ nào %1 có nhiều giá trị hơn %2 thì vạch đi lên, chỗ nào có ít hơn thì vạch đi xuống.</translation>
    </message>
    <message>
        <source>This is not a Quantscope session: %1. Choose a .qses file that Quantscope wrote.</source>
        <translation>Đây không phải là phiên làm việc của Quantscope: %1. Hãy chọn một tệp .qses do Quantscope ghi.</translation>
    </message>
    <message>
        <source>A pin could not be read and was left out: %1</source>
        <translation>Có một ghim không đọc được nên đã bị bỏ qua: %1</translation>
    </message>
    <message>
        <source>Made with version %1 of the session format; this program knows version %2.</source>
        <translation>Được tạo bằng phiên bản %1 của định dạng phiên làm việc; chương trình này biết phiên bản %2.</translation>
    </message>
    <message>
        <source>+∞ dB</source>
        <translation>+∞ dB</translation>
    </message>
    <message>
        <source>−∞ dB</source>
        <translation>−∞ dB</translation>
    </message>
    <message>
        <source>+%1 dB</source>
        <translation>+%1 dB</translation>
    </message>
    <message>
        <source>−%1 dB</source>
        <translation>−%1 dB</translation>
    </message>
    <message>
        <source>+%1 bits</source>
        <translation>+%1 bit</translation>
    </message>
    <message>
        <source>−%1 bits</source>
        <translation>−%1 bit</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <translation>+%1 điểm %</translation>
    </message>
    <message>
        <source>−%1 points</source>
        <translation>−%1 điểm %</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới có</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>hết</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>÷ %1</source>
        <translation>÷ %1</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1 %</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1 %</translation>
    </message>
    <message>
        <source>same</source>
        <translation>như nhau</translation>
    </message>
    <message>
        <source>better</source>
        <translation>tốt hơn</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>kém hơn</translation>
    </message>
    <message>
        <source>different</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 so với %2</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 trừ %2</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>đánh giá</translation>
    </message>
    <message>
        <source>Your work cannot be kept in %1 (%2): after a crash it would be lost. Save it yourself, or make room there.</source>
        <translation>Không thể giữ công việc của bạn trong %1 (%2): nếu chương trình hỏng giữa chừng, nó sẽ mất. Hãy tự lưu, hoặc dọn chỗ ở đó.</translation>
    </message>
    <message>
        <source>Work of a former run could not be read and was set aside as %1.</source>
        <translation>Công việc của lần chạy trước không đọc được và đã được để riêng thành %1.</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>Setup</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Table: %1</source>
        <translation>Bảng: %1</translation>
    </message>
    <message>
        <source>Report page (Markdown)</source>
        <translation>Trang báo cáo (Markdown)</translation>
    </message>
    <message>
        <source>Scenario file (.qscn)</source>
        <translation>Tệp kịch bản (.qscn)</translation>
    </message>
    <message>
        <source>Paper, light</source>
        <translation>Giấy, sáng</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Như trên màn hình</translation>
    </message>
    <message>
        <source>Dark slide</source>
        <translation>Trang chiếu tối</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Trong suốt</translation>
    </message>
    <message>
        <source>Slide, 1920 × 1080</source>
        <translation>Trang chiếu, 1920 × 1080</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>Một cột, 85 mm</translation>
    </message>
    <message>
        <source>Two columns, 175 mm</source>
        <translation>Hai cột, 175 mm</translation>
    </message>
    <message>
        <source>A4 page, 257 × 170 mm</source>
        <translation>Trang A4, 257 × 170 mm</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Tùy chọn</translation>
    </message>
</context>
<context>
    <name>formulas</name>
    <message>
        <source>x: a value before; x with a hat: what it comes back as; N: number of values.</source>
        <translation>x: một giá trị trước; x có mũ: giá trị nó trở lại; N: số giá trị.</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>làm tròn</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>nat</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>p and q: shares of the values before and after in each of 2,048 equal bins between the smallest and the largest value. Too many terms to write out.</source>
        <translation>p và q: tỉ lệ giá trị trước và sau trong mỗi khoảng của 2.048 khoảng đều nhau giữa giá trị nhỏ nhất và lớn nhất. Quá nhiều số hạng để viết ra.</translation>
    </message>
    <message>
        <source>b: bits; empty levels are codes that no value gets.</source>
        <translation>b: số bit; mức trống là mã không có giá trị nào nhận.</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bit</translation>
    </message>
    <message>
        <source>n: number of values that get the code k.</source>
        <translation>n: số giá trị nhận mã k.</translation>
    </message>
    <message>
        <source>The limits have no width, so the scale is set to 1.</source>
        <translation>Giới hạn không có độ rộng nên hệ số tỉ lệ được đặt là 1.</translation>
    </message>
    <message>
        <source>The scale was set directly, not by this formula.</source>
        <translation>Hệ số tỉ lệ được đặt trực tiếp, không theo công thức này.</translation>
    </message>
    <message>
        <source>α and β: the lower and the upper limit; b: bits.</source>
        <translation>α và β: giới hạn dưới và giới hạn trên; b: số bit.</translation>
    </message>
    <message>
        <source>Symmetric codes put zero at code 0.</source>
        <translation>Mã đối xứng đặt số không ở mã 0.</translation>
    </message>
    <message>
        <source>α: the lower limit; q min: the lowest code; round: to the nearest whole number, halves to even.</source>
        <translation>α: giới hạn dưới; q min: mã thấp nhất; round: về số nguyên gần nhất, phần nửa về số chẵn.</translation>
    </message>
    <message>
        <source>α and β: the limits that the calibration method found, or that you set. Values outside are clipped to them.</source>
        <translation>α và β: các giới hạn do phương pháp hiệu chuẩn tìm ra hoặc do bạn đặt. Giá trị ở ngoài bị cắt về các giới hạn đó.</translation>
    </message>
    <message>
        <source>b: bits per code; G: number of groups, each with a 32-bit scale; N: all values.</source>
        <translation>b: số bit mỗi mã; G: số nhóm, mỗi nhóm có một hệ số tỉ lệ 32 bit; N: tất cả giá trị.</translation>
    </message>
    <message>
        <source>Stored bits per value before, over those after.</source>
        <translation>Số bit lưu mỗi giá trị trước, chia cho số bit sau.</translation>
    </message>
    <message>
        <source>The values beyond the limits, of all N.</source>
        <translation>Các giá trị ngoài giới hạn, trên tổng số N.</translation>
    </message>
    <message>
        <source>The values that were not zero and came back as zero, of all N.</source>
        <translation>Các giá trị khác không mà trở lại thành không, trên tổng số N.</translation>
    </message>
    <message>
        <source>L: levels of the table; empty levels are codes that no value gets.</source>
        <translation>L: số mức của bảng; mức trống là mã không có giá trị nào nhận.</translation>
    </message>
    <message>
        <source>The levels of the table, which reach to 1, times this scale; α and β: the limits.</source>
        <translation>Các mức của bảng, lớn nhất là 1, nhân với hệ số tỉ lệ này; α và β: hai giới hạn.</translation>
    </message>
    <message>
        <source>The levels follow from the values themselves.</source>
        <translation>Các mức được suy ra từ chính các giá trị.</translation>
    </message>
    <message>
        <source>b: bits per code; M: stored scales, and levels that are fitted to the values; N: all values.</source>
        <translation>b: số bit mỗi mã; M: số hệ số tỉ lệ được lưu và số mức khớp theo dữ liệu; N: số giá trị.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (không tìm thấy)</translation>
    </message>
    <message>
        <source>No file opened yet</source>
        <translation>Chưa mở tệp nào</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Hình ảnh</translation>
    </message>
    <message>
        <source>&amp;SVG</source>
        <translation>&amp;SVG</translation>
    </message>
    <message>
        <source>&amp;Table for a spreadsheet</source>
        <translation>&amp;Bảng cho bảng tính</translation>
    </message>
    <message>
        <source>Table in &amp;Markdown</source>
        <translation>Bảng dạng &amp;Markdown</translation>
    </message>
    <message>
        <source>Table in &amp;LaTeX</source>
        <translation>Bảng dạng &amp;LaTeX</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Sao chép &amp;dạng</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Xem dạng &amp;bảng</translation>
    </message>
    <message>
        <source>Ma&amp;ximise, and back</source>
        <translation>&amp;Phóng to, và thu lại</translation>
    </message>
    <message>
        <source>&amp;Locate…</source>
        <translation>&amp;Tìm tệp…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Bỏ khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>MinMax</source>
        <translation>MinMax</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Phân vị</translation>
    </message>
    <message>
        <source>Entropy (KL)</source>
        <translation>Entropy (KL)</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Lp norm</source>
        <translation>Chuẩn Lp</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Trung bình trượt</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Thủ công</translation>
    </message>
    <message>
        <source>Values and codes</source>
        <translation>Giá trị và mã</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Sai số</translation>
    </message>
    <message>
        <source>Codes used</source>
        <translation>Các mã được dùng</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Bậc thang</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Tích lũy</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Số giá trị</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Độ trải</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>Đuôi</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>Outlier share</source>
        <translation>Tỉ lệ ngoại lai</translation>
    </message>
    <message>
        <source>Outlier reach</source>
        <translation>Tầm xa ngoại lai</translation>
    </message>
    <message>
        <source>Outlier side</source>
        <translation>Phía ngoại lai</translation>
    </message>
    <message>
        <source>Placed outliers</source>
        <translation>Ngoại lai đặt tay</translation>
    </message>
    <message>
        <source>Pasted numbers</source>
        <translation>Các số đã dán</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Kích thước tệp</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>Tổng kiểm tra</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Lược đồ</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Số bit</translation>
    </message>
    <message>
        <source>Code range</source>
        <translation>Dải mã</translation>
    </message>
    <message>
        <source>Scale rule</source>
        <translation>Quy tắc tỉ lệ</translation>
    </message>
    <message>
        <source>Range includes zero</source>
        <translation>Dải chứa số không</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Rounding seed</source>
        <translation>Hạt giống làm tròn</translation>
    </message>
    <message>
        <source>Power-of-two scale</source>
        <translation>Tỉ lệ là lũy thừa của hai</translation>
    </message>
    <message>
        <source>Smallest scale</source>
        <translation>Tỉ lệ nhỏ nhất</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>Độ chi tiết</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>Non-uniform</source>
        <translation>Không đều</translation>
    </message>
    <message>
        <source>Block format</source>
        <translation>Định dạng khối</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Hiệu chuẩn</translation>
    </message>
    <message>
        <source>Calibration bins</source>
        <translation>Số khoảng hiệu chuẩn</translation>
    </message>
    <message>
        <source>Calibration levels</source>
        <translation>Số mức hiệu chuẩn</translation>
    </message>
    <message>
        <source>Calibration batch</source>
        <translation>Lô hiệu chuẩn</translation>
    </message>
    <message>
        <source>Mirror both limits</source>
        <translation>Đối xứng hai giới hạn</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Độ đo</translation>
    </message>
    <message>
        <source>Visible range</source>
        <translation>Vùng hiển thị</translation>
    </message>
    <message>
        <source>Count axis</source>
        <translation>Trục đếm</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Số khoảng</translation>
    </message>
    <message>
        <source>One bin per code</source>
        <translation>Mỗi mã một khoảng</translation>
    </message>
    <message>
        <source>Left chart</source>
        <translation>Biểu đồ trái</translation>
    </message>
    <message>
        <source>Right chart</source>
        <translation>Biểu đồ phải</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Chuẩn</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Đều</translation>
    </message>
    <message>
        <source>Student t</source>
        <translation>Student t</translation>
    </message>
    <message>
        <source>Two humps</source>
        <translation>Hai đỉnh</translation>
    </message>
    <message>
        <source>Half-normal (ReLU-like)</source>
        <translation>Nửa chuẩn (giống ReLU)</translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation>Log-chuẩn</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Mũ</translation>
    </message>
    <message>
        <source>Weights-like mix</source>
        <translation>Hỗn hợp giống trọng số</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>cả hai phía</translation>
    </message>
    <message>
        <source>positive only</source>
        <translation>chỉ phía dương</translation>
    </message>
    <message>
        <source>negative only</source>
        <translation>chỉ phía âm</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>Đối xứng</translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation>Bất đối xứng</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>hẹp</translation>
    </message>
    <message>
        <source>full</source>
        <translation>đầy đủ</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>không dấu</translation>
    </message>
    <message>
        <source>larger of the two sides</source>
        <translation>phía lớn hơn trong hai phía</translation>
    </message>
    <message>
        <source>half to even</source>
        <translation>nửa về số chẵn</translation>
    </message>
    <message>
        <source>half away from zero</source>
        <translation>nửa ra xa số không</translation>
    </message>
    <message>
        <source>half up</source>
        <translation>nửa lên trên</translation>
    </message>
    <message>
        <source>toward zero</source>
        <translation>về phía số không</translation>
    </message>
    <message>
        <source>stochastic</source>
        <translation>ngẫu nhiên</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosin</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Độ phân kỳ KL</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>số đếm</translation>
    </message>
    <message>
        <source>log counts</source>
        <translation>đếm logarit</translation>
    </message>
    <message>
        <source>density</source>
        <translation>mật độ</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>theo tensor</translation>
    </message>
    <message>
        <source>per channel (axis %1)</source>
        <translation>theo kênh (trục %1)</translation>
    </message>
    <message>
        <source>groups of %1</source>
        <translation>nhóm %1</translation>
    </message>
    <message>
        <source>blocks of %1 × %2</source>
        <translation>khối %1 × %2</translation>
    </message>
    <message>
        <source>%1 %2 … %3</source>
        <translation>%1 %2 … %3</translation>
    </message>
    <message>
        <source>%1-bit symmetric</source>
        <translation>%1 bit đối xứng</translation>
    </message>
    <message>
        <source>%1-bit asymmetric</source>
        <translation>%1 bit bất đối xứng</translation>
    </message>
    <message>
        <source>ACIQ Gauss</source>
        <translation>ACIQ Gauss</translation>
    </message>
    <message>
        <source>ACIQ Laplace</source>
        <translation>ACIQ Laplace</translation>
    </message>
    <message>
        <source>ACIQ mix</source>
        <translation>ACIQ kết hợp</translation>
    </message>
    <message>
        <source>OCTAV</source>
        <translation>OCTAV</translation>
    </message>
    <message>
        <source>k standard deviations</source>
        <translation>k độ lệch chuẩn</translation>
    </message>
    <message>
        <source>Histogram L2 (PyTorch)</source>
        <translation>Biểu đồ tần suất L2 (PyTorch)</translation>
    </message>
    <message>
        <source>Weighted SQNR (AIMET)</source>
        <translation>SQNR có trọng số (AIMET)</translation>
    </message>
    <message>
        <source>HQQ</source>
        <translation>HQQ</translation>
    </message>
    <message>
        <source>NVIDIA ModelOpt</source>
        <translation>NVIDIA ModelOpt</translation>
    </message>
    <message>
        <source>TensorRT</source>
        <translation>TensorRT</translation>
    </message>
    <message>
        <source>OpenPPL PPQ</source>
        <translation>OpenPPL PPQ</translation>
    </message>
    <message>
        <source>ONNX Runtime, as it is</source>
        <translation>ONNX Runtime, nguyên trạng</translation>
    </message>
    <message>
        <source>ONNX Runtime, its slips mended</source>
        <translation>ONNX Runtime, đã sửa lỗi nhỏ</translation>
    </message>
    <message>
        <source>MXNet</source>
        <translation>MXNet</translation>
    </message>
    <message>
        <source>AIMET</source>
        <translation>AIMET</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>SQNR by channel</source>
        <translation>SQNR theo kênh</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Ứng viên</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Ma trận</translation>
    </message>
    <message>
        <source>One channel or group alone</source>
        <translation>Xem riêng một kênh hoặc nhóm</translation>
    </message>
    <message>
        <source>Order of the groups</source>
        <translation>Thứ tự các nhóm</translation>
    </message>
    <message>
        <source>Cell of the matrix</source>
        <translation>Ô của ma trận</translation>
    </message>
    <message>
        <source>Close-up of the matrix</source>
        <translation>Cận cảnh ma trận</translation>
    </message>
    <message>
        <source>Candidate of the search</source>
        <translation>Ứng viên của quá trình tìm</translation>
    </message>
    <message>
        <source>%1 as in %2</source>
        <translation>%1 như trong %2</translation>
    </message>
    <message>
        <source>Example in decimals</source>
        <translation>Ví dụ số thập phân</translation>
    </message>
    <message>
        <source>The course&apos;s example</source>
        <translation>Ví dụ của bài giảng</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Ngẫu nhiên</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tự gõ</translation>
    </message>
    <message>
        <source>B from the active data</source>
        <translation>B từ dữ liệu đang mở</translation>
    </message>
    <message>
        <source>float (Eigen)</source>
        <translation>số thực (Eigen)</translation>
    </message>
    <message>
        <source>simulated: codes to float, then float</source>
        <translation>mô phỏng: mã thành số thực, rồi nhân thực</translation>
    </message>
    <message>
        <source>float to codes, integers, back to float</source>
        <translation>số thực thành mã, nhân nguyên, về số thực</translation>
    </message>
    <message>
        <source>integers, %1</source>
        <translation>số nguyên, %1</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Ma trận</translation>
    </message>
    <message>
        <source>Rows of A</source>
        <translation>Số hàng của A</translation>
    </message>
    <message>
        <source>Depth k</source>
        <translation>Độ sâu k</translation>
    </message>
    <message>
        <source>Columns of B</source>
        <translation>Số cột của B</translation>
    </message>
    <message>
        <source>Seed of the matrices</source>
        <translation>Hạt giống của ma trận</translation>
    </message>
    <message>
        <source>Values of A</source>
        <translation>Giá trị của A</translation>
    </message>
    <message>
        <source>Values of B</source>
        <translation>Giá trị của B</translation>
    </message>
    <message>
        <source>Bits of A and B</source>
        <translation>Số bit của A và B</translation>
    </message>
    <message>
        <source>Scheme of A</source>
        <translation>Lược đồ của A</translation>
    </message>
    <message>
        <source>Scheme of B</source>
        <translation>Lược đồ của B</translation>
    </message>
    <message>
        <source>A per row</source>
        <translation>A theo hàng</translation>
    </message>
    <message>
        <source>B per column</source>
        <translation>B theo cột</translation>
    </message>
    <message>
        <source>Outlier channels</source>
        <translation>Kênh ngoại lai</translation>
    </message>
    <message>
        <source>Outlier factor</source>
        <translation>Hệ số ngoại lai</translation>
    </message>
    <message>
        <source>Accumulator bits</source>
        <translation>Số bit thanh tích lũy</translation>
    </message>
    <message>
        <source>Saturating accumulator</source>
        <translation>Thanh tích lũy bão hòa</translation>
    </message>
    <message>
        <source>Errors in per cent</source>
        <translation>Sai số theo phần trăm</translation>
    </message>
    <message>
        <source>Requantization</source>
        <translation>Lượng tử lại</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Cách khắc phục</translation>
    </message>
    <message>
        <source>Remedy&apos;s parameter</source>
        <translation>Tham số của cách khắc phục</translation>
    </message>
    <message>
        <source>Levels of the own codebook</source>
        <translation>Các mức của bảng mã riêng</translation>
    </message>
    <message>
        <source>Group size along k</source>
        <translation>Cỡ nhóm theo k</translation>
    </message>
    <message>
        <source>k of the accumulator&apos;s room</source>
        <translation>k của chỗ thanh tích lũy</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>theo hàng</translation>
    </message>
    <message>
        <source>NaN and infinities as 0</source>
        <translation>NaN và vô cực thành 0</translation>
    </message>
    <message>
        <source>abs-max ÷ largest code</source>
        <translation>max |x| ÷ mã lớn nhất</translation>
    </message>
    <message>
        <source>abs-max ÷ half the steps</source>
        <translation>max |x| ÷ nửa số bước</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>MatMul</source>
        <translation>Nhân ma trận</translation>
    </message>
</context>
<context>
    <name>pins</name>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
    <message>
        <source>Pin %1: %2</source>
        <translation>Ghim %1: %2</translation>
    </message>
    <message>
        <source>Pin %1 anew: %2</source>
        <translation>Ghim lại %1: %2</translation>
    </message>
    <message>
        <source>Rename pin %1 to %2</source>
        <translation>Đổi tên ghim %1 thành %2</translation>
    </message>
    <message>
        <source>Remove pin %1</source>
        <translation>Bỏ ghim %1</translation>
    </message>
    <message>
        <source>Go to pin %1</source>
        <translation>Tới ghim %1</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Mở phiên làm việc</translation>
    </message>
    <message>
        <source>Bring unsaved work back</source>
        <translation>Khôi phục công việc chưa lưu</translation>
    </message>
    <message>
        <source>Discard what was brought back</source>
        <translation>Bỏ phần đã khôi phục</translation>
    </message>
    <message>
        <source>%1 %2b</source>
        <translation>%1 %2b</translation>
    </message>
    <message>
        <source>%1 %2b asym.</source>
        <translation>%1 %2b bất đối xứng</translation>
    </message>
    <message>
        <source>Swap pins %1 and %2</source>
        <translation>Hoán đổi ghim %1 và %2</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>scale %1</source>
        <translation>hệ số tỉ lệ %1</translation>
    </message>
    <message>
        <source>zero-point %1</source>
        <translation>điểm không %1</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 nhóm</translation>
    </message>
    <message>
        <source>The course this program teaches</source>
        <translation>bài giảng mà chương trình này dạy</translation>
    </message>
    <message>
        <source>onnxruntime 1.20, quantize_static defaults and quant_utils.py</source>
        <translation>onnxruntime 1.20, mặc định của quantize_static và quant_utils.py</translation>
    </message>
    <message>
        <source>TensorRT 10 documentation, Quantized Types: Schemes; NVIDIA&apos;s note on its MLPerf calibration</source>
        <translation>tài liệu TensorRT 10, mục Quantized Types: Schemes; ghi chú của NVIDIA về hiệu chỉnh cho MLPerf</translation>
    </message>
    <message>
        <source>NVIDIA ModelOpt (December 2025), INT8_DEFAULT_CFG and tensor_quant.py</source>
        <translation>NVIDIA ModelOpt (tháng 12/2025), INT8_DEFAULT_CFG và tensor_quant.py</translation>
    </message>
    <message>
        <source>torchao (August 2026), pt2e/quantizer/x86_inductor_quantizer.py</source>
        <translation>torchao (tháng 8/2026), pt2e/quantizer/x86_inductor_quantizer.py</translation>
    </message>
    <message>
        <source>AIMET (October 2024), QuantizationSimModel&apos;s tf_enhanced and v2/quantization/encoding_analyzer.py</source>
        <translation>AIMET (tháng 10/2024), tf_enhanced của QuantizationSimModel và v2/quantization/encoding_analyzer.py</translation>
    </message>
    <message>
        <source>the course</source>
        <translation>bài giảng</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>trọng số</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>giá trị kích hoạt</translation>
    </message>
    <message>
        <source>codes %1 … %2</source>
        <translation>mã %1 … %2</translation>
    </message>
    <message>
        <source>limits need not include zero</source>
        <translation>giới hạn không cần chứa số không</translation>
    </message>
    <message>
        <source>Sets: %1. Read in: %2.</source>
        <translation>Đặt: %1. Đọc từ: %2.</translation>
    </message>
    <message>
        <source>clamp</source>
        <translation>kẹp</translation>
    </message>
    <message>
        <source>zero-point</source>
        <translation>điểm không</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>trường hợp hòa</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>các mức</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>The codes agree before clamping; the code ranges differ.</source>
        <translation>Hai mã trùng nhau trước khi kẹp; khoảng mã khác nhau.</translation>
    </message>
    <message>
        <source>The value over its scale rounds alike; the zero-points differ.</source>
        <translation>Giá trị chia hệ số tỉ lệ làm tròn như nhau; điểm không khác nhau.</translation>
    </message>
    <message>
        <source>The scales agree; the rounding rules part.</source>
        <translation>Hệ số tỉ lệ trùng nhau; quy tắc làm tròn khác nhau.</translation>
    </message>
    <message>
        <source>One of the two at least has no even steps, so the codes count different levels.</source>
        <translation>Ít nhất một trong hai không có bước đều, nên các mã đếm những mức khác nhau.</translation>
    </message>
    <message>
        <source>The scales differ.</source>
        <translation>Hệ số tỉ lệ khác nhau.</translation>
    </message>
</context>
<context>
    <name>quantscope::Autosave</name>
    <message>
        <source>the folder cannot be written to</source>
        <translation>không ghi được vào thư mục</translation>
    </message>
</context>
<context>
    <name>quantscope::CalibrationGroup</name>
    <message>
        <source>Mirrored limits cannot both be zero.</source>
        <translation>Hai giới hạn đối xứng không thể cùng bằng không.</translation>
    </message>
    <message>
        <source>It has to be below the upper limit, %1.</source>
        <translation>Nó phải nhỏ hơn giới hạn trên, %1.</translation>
    </message>
    <message>
        <source>It has to be above the lower limit, %1.</source>
        <translation>Nó phải lớn hơn giới hạn dưới, %1.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Hiệu chuẩn</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Phương pháp</translation>
    </message>
    <message>
        <source>As in</source>
        <translation>Giống như</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Dưới</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Trên</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Độ đo</translation>
    </message>
    <message>
        <source>Calibration method</source>
        <translation>Phương pháp hiệu chuẩn</translation>
    </message>
    <message>
        <source>Which tool&apos;s entropy calibration</source>
        <translation>Hiệu chuẩn entropy theo công cụ nào</translation>
    </message>
    <message>
        <source>Lower clip limit</source>
        <translation>Giới hạn cắt dưới</translation>
    </message>
    <message>
        <source>Smaller values are clipped to it</source>
        <translation>Giá trị nhỏ hơn bị cắt về đó</translation>
    </message>
    <message>
        <source>Upper clip limit</source>
        <translation>Giới hạn cắt trên</translation>
    </message>
    <message>
        <source>Larger values are clipped to it</source>
        <translation>Giá trị lớn hơn bị cắt về đó</translation>
    </message>
    <message>
        <source>Mirror both limits</source>
        <translation>Đối xứng hai giới hạn</translation>
    </message>
    <message>
        <source>Metric: what “best” means</source>
        <translation>Độ đo: “tốt nhất” nghĩa là gì</translation>
    </message>
    <message>
        <source>Best by %1</source>
        <translation>Tốt nhất theo %1</translation>
    </message>
    <message>
        <source>Each group has limits of its own; no single method is best.</source>
        <translation>Mỗi nhóm có giới hạn riêng; không có phương pháp nào tốt nhất cho tất cả.</translation>
    </message>
    <message>
        <source>Chooses the method that does best by this metric (A in a chart)</source>
        <translation>Chọn phương pháp tốt nhất theo độ đo này (phím A trong biểu đồ)</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Phân vị</translation>
    </message>
    <message>
        <source>How much of the values is kept, in per cent</source>
        <translation>Giữ lại bao nhiêu giá trị, tính theo phần trăm</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Số mũ</translation>
    </message>
    <message>
        <source>The error is raised to it: 2 is MSE, 1 is MAE</source>
        <translation>Sai số được nâng lên số mũ này: 2 là MSE, 1 là MAE</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>How much each new batch counts, from 0 to 1</source>
        <translation>Mỗi lô mới tính bao nhiêu, từ 0 đến 1</translation>
    </message>
    <message>
        <source>Each of the %1 groups has limits of its own.</source>
        <translation>Mỗi nhóm trong %1 nhóm có giới hạn riêng.</translation>
    </message>
    <message>
        <source>With unsigned codes the lower limit is always zero.</source>
        <translation>Với mã không dấu, giới hạn dưới luôn bằng không.</translation>
    </message>
    <message>
        <source>Asymmetric limits are set one by one.</source>
        <translation>Giới hạn bất đối xứng được đặt từng cái một.</translation>
    </message>
    <message>
        <source>Moving one limit moves the other as far</source>
        <translation>Di chuyển một giới hạn thì giới hạn kia đi theo bằng ngần ấy</translation>
    </message>
    <message>
        <source>%1, %2 … %3</source>
        <translation>%1, %2 … %3</translation>
    </message>
    <message>
        <source>The levels come from the values themselves: no limit decides them.</source>
        <translation>Các mức lấy từ chính các giá trị: không có giới hạn nào quyết định chúng.</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Số khoảng</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Số mức</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lô</translation>
    </message>
    <message>
        <source>Bins of the histogram that is searched</source>
        <translation>Số khoảng của biểu đồ tần suất được tìm</translation>
    </message>
    <message>
        <source>Levels that a candidate is brought to</source>
        <translation>Số mức mà mỗi ứng viên được rút về</translation>
    </message>
    <message>
        <source>A dash: as many as the tool takes for these bits</source>
        <translation>Dấu gạch: nhiều như công cụ lấy cho số bit này</translation>
    </message>
    <message>
        <source>Values in a batch</source>
        <translation>Số giá trị trong một lô</translation>
    </message>
    <message>
        <source>A dash: slices along the first axis, or one batch</source>
        <translation>Dấu gạch: các lát theo trục đầu, hoặc một lô</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>The limit lies this many standard deviations from the mean, or from 0 when symmetric</source>
        <translation>Giới hạn cách trung bình chừng này độ lệch chuẩn, hoặc cách 0 khi đối xứng</translation>
    </message>
    <message>
        <source>γ</source>
        <translation>γ</translation>
    </message>
    <message>
        <source>How much a clipped value&apos;s error weighs against a rounded one&apos;s</source>
        <translation>Sai số của giá trị bị cắt nặng gấp mấy lần sai số làm tròn</translation>
    </message>
    <message>
        <source>Below 1 it pays more attention to small errors</source>
        <translation>Dưới 1 thì chú ý nhiều hơn đến sai số nhỏ</translation>
    </message>
    <message>
        <source>none: the levels come from the values</source>
        <translation>không có: các mức lấy từ giá trị</translation>
    </message>
</context>
<context>
    <name>quantscope::ChartBar</name>
    <message>
        <source>automatic bins</source>
        <translation>khoảng tự động</translation>
    </message>
    <message>
        <source>%1 bins</source>
        <translation>%1 khoảng</translation>
    </message>
    <message>
        <source>one bin per code</source>
        <translation>mỗi mã một khoảng</translation>
    </message>
    <message>
        <source>How counts are drawn</source>
        <translation>Cách vẽ số đếm</translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation>Số khoảng</translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation>Vừa khung nhìn</translation>
    </message>
    <message>
        <source>Show all the data (R)</source>
        <translation>Hiện toàn bộ dữ liệu (R)</translation>
    </message>
    <message>
        <source>Show all values</source>
        <translation>Hiện mọi giá trị</translation>
    </message>
    <message>
        <source>Ends showing one channel or group alone</source>
        <translation>Thôi xem riêng một kênh hoặc nhóm</translation>
    </message>
    <message>
        <source>Clear selection %1 … %2</source>
        <translation>Bỏ vùng chọn %1 … %2</translation>
    </message>
    <message>
        <source>Results, codes used and the matrix show the selected values apart (Esc)</source>
        <translation>Bảng kết quả, biểu đồ mã đã dùng và ma trận hiện riêng các giá trị được chọn (Esc)</translation>
    </message>
</context>
<context>
    <name>quantscope::ChartHandle</name>
    <message>
        <source>“%1” is not a number. Type one like %2; Esc leaves it unchanged.</source>
        <translation>“%1” không phải là số. Hãy gõ một số như %2; Esc để giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>quantscope::ChartSlot</name>
    <message>
        <source>Charts in this place</source>
        <translation>Các biểu đồ ở chỗ này</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>Mọi biểu đồ</translation>
    </message>
    <message>
        <source>Every chart that can stand here</source>
        <translation>Mọi biểu đồ có thể đặt ở đây</translation>
    </message>
</context>
<context>
    <name>quantscope::ChartTools</name>
    <message>
        <source>Widest first</source>
        <translation>Rộng nhất trước</translation>
    </message>
    <message>
        <source>Sorts by the range of the values</source>
        <translation>Sắp theo độ rộng của khoảng giá trị</translation>
    </message>
    <message>
        <source>Show all values</source>
        <translation>Hiện mọi giá trị</translation>
    </message>
    <message>
        <source>Ends showing one channel or group alone</source>
        <translation>Thôi xem riêng một kênh hoặc nhóm</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Cận cảnh</translation>
    </message>
    <message>
        <source>Only the cells around the chosen one, with their numbers</source>
        <translation>Chỉ các ô quanh ô đang chọn, kèm số</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ Lùi</translation>
    </message>
    <message>
        <source>The candidate before</source>
        <translation>Ứng viên trước</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Tiếp ▶</translation>
    </message>
    <message>
        <source>The candidate after</source>
        <translation>Ứng viên sau</translation>
    </message>
    <message>
        <source>To the choice</source>
        <translation>Về lựa chọn</translation>
    </message>
    <message>
        <source>The candidate that the method chose</source>
        <translation>Ứng viên mà phương pháp đã chọn</translation>
    </message>
</context>
<context>
    <name>quantscope::ClipGrips</name>
    <message>
        <source>Lower clip limit</source>
        <translation>Giới hạn cắt dưới</translation>
    </message>
    <message>
        <source>Upper clip limit</source>
        <translation>Giới hạn cắt trên</translation>
    </message>
</context>
<context>
    <name>quantscope::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Type what you look for: an action, a control, a page</source>
        <translation>Gõ điều cần tìm: lệnh, điều khiển, trang</translation>
    </message>
    <message>
        <source>Search in all commands</source>
        <translation>Tìm trong mọi lệnh</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Các lệnh</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”</source>
        <translation>Không có gì tên là “%1”</translation>
    </message>
</context>
<context>
    <name>quantscope::CompareModel</name>
    <message>
        <source>There is no signal to compare with</source>
        <translation>Không có tín hiệu để so sánh</translation>
    </message>
    <message>
        <source>Way to quantize</source>
        <translation>Cách lượng tử hóa</translation>
    </message>
    <message>
        <source>Bits per value</source>
        <translation>Số bit mỗi giá trị</translation>
    </message>
    <message>
        <source>SQNR, dB</source>
        <translation>SQNR, dB</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Sai số lớn nhất</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosin</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Bị cắt</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Độ nén</translation>
    </message>
</context>
<context>
    <name>quantscope::ComparePage</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Chạy lại</translation>
    </message>
    <message>
        <source>%1 of %2 ways compared.</source>
        <translation>Đã so sánh %1 trong %2 cách.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 ways; what is there stays.</source>
        <translation>Đã dừng sau %1 trong %2 cách; những gì đã có được giữ lại.</translation>
    </message>
    <message>
        <source>%1 cannot be used on these values.</source>
        <translation>%1 cách không dùng được với các giá trị này.</translation>
    </message>
    <message>
        <source>None has “%1” in its name.</source>
        <translation>Không cách nào có “%1” trong tên.</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>Đang dùng: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Filter: NF4, group, 4-bit …</source>
        <translation>Lọc: NF4, nhóm, 4 bit …</translation>
    </message>
    <message>
        <source>Show only ways whose name contains this</source>
        <translation>Chỉ hiện các cách có tên chứa cụm này</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dùng cách này</translation>
    </message>
    <message>
        <source>Makes the chosen row the scheme and calibration in use (Enter)</source>
        <translation>Đặt dòng đang chọn làm lược đồ và hiệu chuẩn đang dùng (Enter)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>Ways to quantize, with what they cost and what they leave</source>
        <translation>Các cách lượng tử hóa, kèm chi phí và phần còn lại</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Đang so sánh</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>Mọi cách</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Ghim</translation>
    </message>
</context>
<context>
    <name>quantscope::ComparisonModel</name>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>%1 minus %2</source>
        <translation>%1 trừ %2</translation>
    </message>
</context>
<context>
    <name>quantscope::CornerSwitches</name>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Ngôn ngữ: %1</translation>
    </message>
</context>
<context>
    <name>quantscope::DataGroup</name>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Số giá trị</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Độ trải</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>Đuôi</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>Source of the values</source>
        <translation>Nguồn của các giá trị</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Sinh ra</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Dán vào</translation>
    </message>
    <message>
        <source>Numbers from the clipboard</source>
        <translation>Các số từ bảng tạm</translation>
    </message>
    <message>
        <source>File tensor</source>
        <translation>Tensor từ tệp</translation>
    </message>
    <message>
        <source>Opens a file</source>
        <translation>Mở một tệp</translation>
    </message>
    <message>
        <source>Shape of the distribution</source>
        <translation>Dạng của phân phối</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>Số giá trị</translation>
    </message>
    <message>
        <source>Location of the distribution</source>
        <translation>Vị trí của phân phối</translation>
    </message>
    <message>
        <source>Where its middle lies</source>
        <translation>Chỗ trung tâm của nó</translation>
    </message>
    <message>
        <source>Spread of the distribution</source>
        <translation>Độ trải của phân phối</translation>
    </message>
    <message>
        <source>Standard deviation for the bell shape; its counterpart for the others</source>
        <translation>Độ lệch chuẩn với dạng hình chuông; đại lượng tương ứng với các dạng khác</translation>
    </message>
    <message>
        <source>Weight of the tails</source>
        <translation>Độ nặng của đuôi</translation>
    </message>
    <message>
        <source>Degrees of freedom: the fewer, the more far values</source>
        <translation>Bậc tự do: càng ít thì càng nhiều giá trị xa</translation>
    </message>
    <message>
        <source>The same seed gives the same values on every computer</source>
        <translation>Cùng hạt giống thì cho cùng các giá trị trên mọi máy</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Draw other values (Ctrl+R)</source>
        <translation>Rút các giá trị khác (Ctrl+R)</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Hạt giống mới</translation>
    </message>
    <message>
        <source>%1 values, %2</source>
        <translation>%1 giá trị, %2</translation>
    </message>
    <message>
        <source>One value, %1</source>
        <translation>Một giá trị, %1</translation>
    </message>
    <message>
        <source>%1 not finite, left out</source>
        <translation>%1 giá trị không hữu hạn, được bỏ ra</translation>
    </message>
    <message>
        <source>Paste other numbers</source>
        <translation>Dán các số khác</translation>
    </message>
    <message>
        <source>Open another tensor…</source>
        <translation>Mở tensor khác…</translation>
    </message>
    <message>
        <source>%1, %2 values, seed %3</source>
        <translation>%1, %2 giá trị, hạt giống %3</translation>
    </message>
</context>
<context>
    <name>quantscope::DataOpener</name>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 giờ ở đâu?</translation>
    </message>
    <message>
        <source>Tensors and scenarios (%1)</source>
        <translation>Tensor và kịch bản (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>văn bản đã dán</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Import %1 numbers</source>
        <translation>Nhập %1 số</translation>
    </message>
    <message>
        <source>Load the scenario of %1</source>
        <translation>Nạp kịch bản của %1</translation>
    </message>
    <message>
        <source>the share code</source>
        <translation>mã chia sẻ</translation>
    </message>
    <message>
        <source>the pasted scenario</source>
        <translation>kịch bản đã dán</translation>
    </message>
    <message>
        <source>Load the session of %1</source>
        <translation>Nạp phiên làm việc của %1</translation>
    </message>
</context>
<context>
    <name>quantscope::ExplorePage</name>
    <message>
        <source>The limits differ, so the scheme is asymmetric now</source>
        <translation>Hai giới hạn khác nhau nên lược đồ nay là bất đối xứng</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>%1, clips %2, SQNR %3 decibels</source>
        <translation>%1, cắt %2, SQNR %3 đề-xi-ben</translation>
    </message>
    <message>
        <source>%1, clips %2</source>
        <translation>%1, cắt %2</translation>
    </message>
    <message>
        <source>Set by hand; nearest method: %1 at %2</source>
        <translation>Đặt bằng tay; phương pháp gần nhất: %1 tại %2</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
    </message>
    <message>
        <source>Codebook from a file</source>
        <translation>Bảng mã từ tệp</translation>
    </message>
    <message>
        <source>Pinned as A. Hold C in a chart to see it again.</source>
        <translation>Đã ghim làm A. Giữ phím C trong biểu đồ để xem lại.</translation>
    </message>
    <message>
        <source>There is room for six pins. The oldest is %1.</source>
        <translation>Chỉ có chỗ cho sáu ghim. Ghim cũ nhất là %1.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Thay %1</translation>
    </message>
    <message>
        <source>There is no pin %1 yet: Ctrl+D pins this state.</source>
        <translation>Chưa có ghim %1: Ctrl+D ghim trạng thái này.</translation>
    </message>
    <message>
        <source>Pin A: %1</source>
        <translation>Ghim A: %1</translation>
    </message>
</context>
<context>
    <name>quantscope::ExportDialog</name>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Xuất gì</translation>
    </message>
    <message>
        <source>Charts as</source>
        <translation>Biểu đồ dạng</translation>
    </message>
    <message>
        <source>Tables as</source>
        <translation>Bảng dạng</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Vẻ ngoài</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Kích thước</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Rộng</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Cao</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Chữ</translation>
    </message>
    <message>
        <source>PNG, &amp;dots per inch</source>
        <translation>PNG, &amp;điểm mỗi inch</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Thư &amp;mục</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>X&amp;uất</translation>
    </message>
    <message>
        <source>&amp;Replace and export</source>
        <translation>Thay thế &amp;và xuất</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Hãy chọn một thư mục.</translation>
    </message>
    <message>
        <source>Nothing is chosen, or no format for it.</source>
        <translation>Chưa chọn gì, hoặc chưa chọn định dạng cho nó.</translation>
    </message>
    <message>
        <source>Files to write: %1. The first is %2.</source>
        <translation>Số tệp sẽ ghi: %1. Tệp đầu tiên là %2.</translation>
    </message>
    <message>
        <source>Files to write: %1. These exist and will be replaced: %2</source>
        <translation>Số tệp sẽ ghi: %1. Các tệp sau đã có và sẽ bị thay thế: %2</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Thư mục cho các tệp</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>Tất &amp;cả</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Những gì được xuất</translation>
    </message>
    <message>
        <source>Look of the charts</source>
        <translation>Vẻ ngoài của biểu đồ</translation>
    </message>
    <message>
        <source>Size of the charts</source>
        <translation>Kích thước của biểu đồ</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Chiều rộng tính theo điểm ảnh</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Chiều cao tính theo điểm ảnh</translation>
    </message>
    <message>
        <source>Size of text and lines</source>
        <translation>Cỡ của chữ và nét</translation>
    </message>
    <message>
        <source>Dots per inch of PNG files</source>
        <translation>Số điểm mỗi inch của tệp PNG</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>Tên các tệp</translation>
    </message>
    <message>
        <source>Names are made from these parts: %1</source>
        <translation>Tên được ghép từ các phần sau: %1</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Write &amp;how it was made into each file</source>
        <translation>Ghi vào mỗi tệp nó được tạo ra &amp;như thế nào</translation>
    </message>
    <message>
        <source>&amp;Copy this one</source>
        <translation>&amp;Sao chép mục này</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Số tệp đã ghi</translation>
    </message>
</context>
<context>
    <name>quantscope::Exporter</name>
    <message>
        <source>Exported to %1 (files: %2)</source>
        <translation>Đã xuất vào %1 (số tệp: %2)</translation>
    </message>
    <message>
        <source>The chart is on the clipboard</source>
        <translation>Biểu đồ đã ở trong bảng tạm</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>Bảng đã ở trong bảng tạm</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Lưu kịch bản</translation>
    </message>
    <message>
        <source>Scenarios (%1)</source>
        <translation>Kịch bản (%1)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Đã lưu thành %1</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Lưu phiên làm việc</translation>
    </message>
    <message>
        <source>Sessions (%1)</source>
        <translation>Phiên làm việc (%1)</translation>
    </message>
</context>
<context>
    <name>quantscope::FigureTable</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 dưới dạng bảng</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
</context>
<context>
    <name>quantscope::FigureView</name>
    <message>
        <source>Approximate.</source>
        <translation>Gần đúng.</translation>
    </message>
</context>
<context>
    <name>quantscope::FoldingGroup</name>
    <message>
        <source>%1, folded</source>
        <translation>%1, đã gập</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, đang mở</translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation>Hiện các thiết lập này</translation>
    </message>
    <message>
        <source>Hide these settings</source>
        <translation>Ẩn các thiết lập này</translation>
    </message>
</context>
<context>
    <name>quantscope::FormulaPanel</name>
    <message>
        <source>How this number is made: %1</source>
        <translation>Con số này được tính thế nào: %1</translation>
    </message>
    <message>
        <source>With today&apos;s numbers:</source>
        <translation>Với các số hiện tại:</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Close the formula</source>
        <translation>Đóng công thức</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Sao chép dạng chữ</translation>
    </message>
    <message>
        <source>Copy the formulas as text</source>
        <translation>Sao chép các công thức dạng chữ</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Sao chép dạng LaTeX</translation>
    </message>
    <message>
        <source>Copy the formulas as LaTeX</source>
        <translation>Sao chép các công thức dạng LaTeX</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Đến: %1</translation>
    </message>
</context>
<context>
    <name>quantscope::HintLine</name>
    <message>
        <source>You just calibrated a quantizer.</source>
        <translation>Bạn vừa hiệu chuẩn một bộ lượng tử.</translation>
    </message>
    <message>
        <source>%1 → %2 dB. You just calibrated a quantizer.</source>
        <translation>%1 → %2 dB. Bạn vừa hiệu chuẩn một bộ lượng tử.</translation>
    </message>
    <message>
        <source>20,000 weights. 4 bits. One line decides how much survives: drag the right grip inwards, or press Left on it.</source>
        <translation>20.000 trọng số. 4 bit. Một đường quyết định còn lại bao nhiêu: hãy kéo tay nắm bên phải vào trong, hoặc nhấn phím Trái trên nó.</translation>
    </message>
    <message>
        <source>Open a tensor…</source>
        <translation>Mở một tensor…</translation>
    </message>
    <message>
        <source>Open a tensor</source>
        <translation>Mở một tensor</translation>
    </message>
    <message>
        <source>Just explore</source>
        <translation>Tự khám phá</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>A real tensor…</source>
        <translation>Một tensor thật…</translation>
    </message>
    <message>
        <source>Choose a real tensor that comes with the program</source>
        <translation>Chọn một tensor thật đi kèm chương trình</translation>
    </message>
</context>
<context>
    <name>quantscope::HistoryModel</name>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1, bước hiện tại</translation>
    </message>
</context>
<context>
    <name>quantscope::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Press Enter on a step to go there</source>
        <translation>Nhấn Enter trên một bước để đến đó</translation>
    </message>
</context>
<context>
    <name>quantscope::InWordsPanel</name>
    <message>
        <source>In words: %1</source>
        <translation>Bằng lời: %1</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Bằng lời</translation>
    </message>
</context>
<context>
    <name>quantscope::InspectorPanel</name>
    <message>
        <source>Point at the histogram, or walk it with the arrow keys.</source>
        <translation>Hãy chỉ vào biểu đồ tần suất, hoặc đi trên nó bằng các phím mũi tên.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>code, level</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, clipped</source>
        <translation>%1, bị cắt</translation>
    </message>
    <message>
        <source>depends on the group</source>
        <translation>tùy theo nhóm</translation>
    </message>
    <message>
        <source>depends on chance</source>
        <translation>tùy theo ngẫu nhiên</translation>
    </message>
    <message>
        <source>none: %1 lies outside the data</source>
        <translation>không có: %1 nằm ngoài dữ liệu</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Khoảng</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Số đếm</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>Sai số trung bình</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Soi giá trị</translation>
    </message>
</context>
<context>
    <name>quantscope::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Tác dụng</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>in a chart</source>
        <translation>trong biểu đồ</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>mọi nơi</translation>
    </message>
</context>
<context>
    <name>quantscope::MainWindow</name>
    <message>
        <source>Opened %1</source>
        <translation>Đã mở %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Mở tệp khác…</translation>
    </message>
    <message>
        <source>Quantscope</source>
        <translation>Quantscope</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>About Quantscope</source>
        <translation>Giới thiệu Quantscope</translation>
    </message>
    <message>
        <source>Quantscope %1 shows what quantizing a tensor costs. Files are read on this computer and are never changed. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Quantscope %1 cho thấy lượng tử hóa một tensor phải trả giá thế nào. Các tệp được đọc trên máy này và không bao giờ bị thay đổi. Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 hoặc mới hơn.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Các bảng</translation>
    </message>
    <message>
        <source>The share code of this scenario is on the clipboard; paste it into Quantscope to get back here</source>
        <translation>Mã chia sẻ của kịch bản này đã ở trong bộ nhớ tạm; dán vào Quantscope để trở lại đây</translation>
    </message>
</context>
<context>
    <name>quantscope::MatmulPage</name>
    <message>
        <source>MatMul</source>
        <translation>Nhân ma trận</translation>
    </message>
    <message>
        <source>Multiplying…</source>
        <translation>Đang nhân…</translation>
    </message>
    <message>
        <source>Progress of the product</source>
        <translation>Tiến độ của phép nhân</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the product</source>
        <translation>Hủy phép nhân</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Từng bước</translation>
    </message>
    <message>
        <source>Simulated and integer-only</source>
        <translation>Mô phỏng và chỉ số nguyên</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Bản đồ</translation>
    </message>
    <message>
        <source>Outliers and remedies</source>
        <translation>Ngoại lai và cách khắc phục</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Cuộc đua</translation>
    </message>
    <message>
        <source>Views of the product</source>
        <translation>Các cách nhìn tích</translation>
    </message>
    <message>
        <source>“%1” is no number that A or B can hold; the value stays.</source>
        <translation>“%1” không phải là số mà A hay B chứa được; giá trị được giữ nguyên.</translation>
    </message>
    <message>
        <source>one scale</source>
        <translation>một tỉ lệ</translation>
    </message>
    <message>
        <source>%1 × %2 times %2 × %3</source>
        <translation>%1 × %2 nhân %2 × %3</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>theo hàng</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>per column</source>
        <translation>theo cột</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>not current</source>
        <translation>chưa cập nhật</translation>
    </message>
    <message>
        <source>No product to show yet</source>
        <translation>Chưa có tích nào để hiện</translation>
    </message>
</context>
<context>
    <name>quantscope::MatricesGroup</name>
    <message>
        <source>Matrices</source>
        <translation>Ma trận</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Rows of A (m)</source>
        <translation>Hàng của A (m)</translation>
    </message>
    <message>
        <source>Depth (k)</source>
        <translation>Độ sâu (k)</translation>
    </message>
    <message>
        <source>Columns of B (n)</source>
        <translation>Cột của B (n)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>Outlier channels</source>
        <translation>Kênh ngoại lai</translation>
    </message>
    <message>
        <source>Their factor</source>
        <translation>Hệ số của chúng</translation>
    </message>
    <message>
        <source>Rows of A</source>
        <translation>Số hàng của A</translation>
    </message>
    <message>
        <source>Columns of A and rows of B</source>
        <translation>Số cột của A và số hàng của B</translation>
    </message>
    <message>
        <source>Columns of B</source>
        <translation>Số cột của B</translation>
    </message>
    <message>
        <source>Seed of the random values</source>
        <translation>Hạt giống của các giá trị ngẫu nhiên</translation>
    </message>
    <message>
        <source>Columns of A that are made larger, as in the activations of large language models</source>
        <translation>Các cột của A được làm lớn lên, như trong giá trị kích hoạt của mô hình ngôn ngữ lớn</translation>
    </message>
    <message>
        <source>Factor of the outlier channels</source>
        <translation>Hệ số của các kênh ngoại lai</translation>
    </message>
    <message>
        <source>Where the matrices come from</source>
        <translation>Ma trận lấy từ đâu</translation>
    </message>
</context>
<context>
    <name>quantscope::MatrixModel</name>
    <message>
        <source>row %1, column %2</source>
        <translation>hàng %1, cột %2</translation>
    </message>
</context>
<context>
    <name>quantscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>quantscope::NumberBox</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” không phải là số.</translation>
    </message>
    <message>
        <source>This has to be a number.</source>
        <translation>Đây phải là một số.</translation>
    </message>
    <message>
        <source>It has to be at least %1.</source>
        <translation>Nó phải ít nhất là %1.</translation>
    </message>
    <message>
        <source>It has to be at most %1.</source>
        <translation>Nó phải nhiều nhất là %1.</translation>
    </message>
    <message>
        <source>It has to lie between %1 and %2.</source>
        <translation>Nó phải nằm giữa %1 và %2.</translation>
    </message>
    <message>
        <source>It has to be a whole number.</source>
        <translation>Nó phải là số nguyên.</translation>
    </message>
</context>
<context>
    <name>quantscope::OutliersGroup</name>
    <message>
        <source>Outliers</source>
        <translation>Giá trị ngoại lai</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỉ lệ</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Tầm xa</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Phía</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Bằng tay</translation>
    </message>
    <message>
        <source>Only generated values can be given outliers.</source>
        <translation>Chỉ các giá trị sinh ra mới thêm được giá trị ngoại lai.</translation>
    </message>
    <message>
        <source>Share of the values that are outliers</source>
        <translation>Tỉ lệ giá trị là ngoại lai</translation>
    </message>
    <message>
        <source>Reach of the outliers</source>
        <translation>Tầm xa của các giá trị ngoại lai</translation>
    </message>
    <message>
        <source>How far out they lie, in standard deviations of the others</source>
        <translation>Chúng nằm xa bao nhiêu, tính theo độ lệch chuẩn của các giá trị khác</translation>
    </message>
    <message>
        <source>Side of the outliers</source>
        <translation>Phía của các giá trị ngoại lai</translation>
    </message>
    <message>
        <source>both</source>
        <translation>cả hai</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Thêm một</translation>
    </message>
    <message>
        <source>Adds a single value as far out as the reach</source>
        <translation>Thêm một giá trị đơn lẻ ở đúng tầm xa</translation>
    </message>
    <message>
        <source>Add one outlier</source>
        <translation>Thêm một giá trị ngoại lai</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove the last outlier that was added</source>
        <translation>Bỏ giá trị ngoại lai được thêm sau cùng</translation>
    </message>
    <message>
        <source>No outlier was added by hand.</source>
        <translation>Chưa thêm giá trị ngoại lai nào bằng tay.</translation>
    </message>
    <message>
        <source>Removes the last one</source>
        <translation>Bỏ giá trị sau cùng</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>%1 of the values, reach %2 σ, %3</source>
        <translation>%1 số giá trị, tầm xa %2 σ, %3</translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation>%1 bằng tay</translation>
    </message>
</context>
<context>
    <name>quantscope::PinComparisonTab</name>
    <message>
        <source>Pin the current state to compare it (Ctrl+D).</source>
        <translation>Hãy ghim trạng thái hiện tại để so sánh (Ctrl+D).</translation>
    </message>
    <message>
        <source>The results of %1 are being computed.</source>
        <translation>Đang tính kết quả của %1.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>hiện tại</translation>
    </message>
    <message>
        <source>How both are drawn</source>
        <translation>Cách vẽ cả hai</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Xếp chồng</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Phủ lên nhau</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Hiệu</translation>
    </message>
    <message>
        <source>Compare this</source>
        <translation>So sánh cái này</translation>
    </message>
    <message>
        <source>With this</source>
        <translation>Với cái này</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Hoán đổi</translation>
    </message>
    <message>
        <source>The two exchange their places (Ctrl+B)</source>
        <translation>Hai bên đổi chỗ cho nhau (Ctrl+B)</translation>
    </message>
    <message>
        <source>Same axes</source>
        <translation>Cùng trục</translation>
    </message>
    <message>
        <source>Both charts have the same axes, so that they can be compared</source>
        <translation>Hai biểu đồ có cùng trục để so sánh được với nhau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Xuất bảng so sánh</translation>
    </message>
    <message>
        <source>Pin this</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Pin this state</source>
        <translation>Ghim trạng thái này</translation>
    </message>
    <message>
        <source>Results of both, and how they differ</source>
        <translation>Kết quả của cả hai và chỗ khác nhau</translation>
    </message>
</context>
<context>
    <name>quantscope::PinsRow</name>
    <message>
        <source>Go to this state</source>
        <translation>Tới trạng thái này</translation>
    </message>
    <message>
        <source>Replace by the state of now</source>
        <translation>Thay bằng trạng thái hiện tại</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Pin %1: %2, %3</source>
        <translation>Ghim %1: %2, %3</translation>
    </message>
    <message>
        <source>Name of pin %1</source>
        <translation>Tên của ghim %1</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Pin the current state to compare it</source>
        <translation>Ghim trạng thái hiện tại để so sánh</translation>
    </message>
    <message>
        <source>+ Pin this</source>
        <translation>+ Ghim</translation>
    </message>
    <message>
        <source>Keeps the state of now under a letter, to compare others with it (Ctrl+D)</source>
        <translation>Giữ trạng thái hiện tại dưới một chữ cái để so sánh các trạng thái khác với nó (Ctrl+D)</translation>
    </message>
    <message>
        <source>Pin this state</source>
        <translation>Ghim trạng thái này</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Compares two pins side by side</source>
        <translation>So sánh hai ghim cạnh nhau</translation>
    </message>
    <message>
        <source>Compare pins</source>
        <translation>So sánh các ghim</translation>
    </message>
    <message>
        <source>Hold C: A</source>
        <translation>Giữ C: A</translation>
    </message>
    <message>
        <source>Shows pin A for as long as it is held (C in a chart)</source>
        <translation>Hiện ghim A chừng nào còn giữ (phím C trong biểu đồ)</translation>
    </message>
    <message>
        <source>Show pin A while held</source>
        <translation>Hiện ghim A khi còn giữ</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductCellsPanel</name>
    <message>
        <source>%1, several</source>
        <translation>%1, nhiều hệ số</translation>
    </message>
    <message>
        <source>zero-point %1</source>
        <translation>điểm không %1</translation>
    </message>
    <message>
        <source>A, real</source>
        <translation>A, số thực</translation>
    </message>
    <message>
        <source>A as codes
scale %1</source>
        <translation>A dạng mã
tỉ lệ %1</translation>
    </message>
    <message>
        <source>A as codes</source>
        <translation>A dạng mã</translation>
    </message>
    <message>
        <source>B, real</source>
        <translation>B, số thực</translation>
    </message>
    <message>
        <source>B as codes
scale %1</source>
        <translation>B dạng mã
tỉ lệ %1</translation>
    </message>
    <message>
        <source>B as codes</source>
        <translation>B dạng mã</translation>
    </message>
    <message>
        <source>Accumulator</source>
        <translation>Thanh tích lũy</translation>
    </message>
    <message>
        <source>C = accumulator
× sA × sB</source>
        <translation>C = tích lũy
× sA × sB</translation>
    </message>
    <message>
        <source>C, exact</source>
        <translation>C, chính xác</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Sai số</translation>
    </message>
    <message>
        <source>in per cent</source>
        <translation>theo phần trăm</translation>
    </message>
    <message>
        <source>Shows each error as a share of the exact result</source>
        <translation>Hiện mỗi sai số theo tỉ lệ so với kết quả chính xác</translation>
    </message>
    <message>
        <source>Errors in per cent</source>
        <translation>Sai số theo phần trăm</translation>
    </message>
    <message>
        <source>One value ten times as large as all others takes their codes away: see the error of its row</source>
        <translation>Một giá trị lớn gấp mười lần mọi giá trị khác lấy mất mã của chúng: hãy xem sai số ở hàng của nó</translation>
    </message>
    <message>
        <source>Put %1 into A[%2, %3]</source>
        <translation>Đặt %1 vào A[%2, %3]</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductDepthPanel</name>
    <message>
        <source>The worst codes, products of %1, overflow int%2 from k = %3 on.</source>
        <translation>Các mã xấu nhất, với tích %1, làm tràn int%2 từ k = %3.</translation>
    </message>
    <message>
        <source> With zero-point terms only up to k = %1 is safe.</source>
        <translation> Với các số hạng điểm không, chỉ đến k = %1 là an toàn.</translation>
    </message>
    <message>
        <source>The codes of %1, repeated along k, overflow at k = %2.</source>
        <translation>Các mã của %1, lặp lại theo k, bị tràn tại k = %2.</translation>
    </message>
    <message>
        <source>The codes of %1, repeated along k, never overflow.</source>
        <translation>Các mã của %1, lặp lại theo k, không bao giờ bị tràn.</translation>
    </message>
    <message>
        <source>%1, which fits</source>
        <translation>%1, vẫn vừa</translation>
    </message>
    <message>
        <source>%1, and the register holds %2</source>
        <translation>%1, còn thanh ghi giữ %2</translation>
    </message>
    <message>
        <source>At k = %1 the worst sum is %2; that of C[%3, %4] is %5.</source>
        <translation>Tại k = %1 tổng xấu nhất là %2; tổng của C[%3, %4] là %5.</translation>
    </message>
    <message>
        <source>Room of the accumulator as k grows</source>
        <translation>Chỗ của thanh tích lũy khi k tăng</translation>
    </message>
    <message>
        <source>Let k grow to</source>
        <translation>Cho k tăng đến</translation>
    </message>
    <message>
        <source>k, products in a sum</source>
        <translation>k, số tích trong một tổng</translation>
    </message>
    <message>
        <source>How many products are added up: follow it to the first overflow</source>
        <translation>Số tích được cộng lại: hãy theo đến lần tràn đầu tiên</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductMapsPanel</name>
    <message>
        <source>Maps of the product</source>
        <translation>Các bản đồ của tích</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductRoomPanel</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>không có sai số</translation>
    </message>
    <message>
        <source>SQNR: A %1, B %2, C %3. Largest error of C: %4, at C[%5, %6].</source>
        <translation>SQNR: A %1, B %2, C %3. Sai số lớn nhất của C: %4, tại C[%5, %6].</translation>
    </message>
    <message>
        <source>Accumulator room: int%1 holds every sum of such codes up to k = %2; here k = %3 and the largest sum is %4.</source>
        <translation>Chỗ của thanh tích lũy: int%1 chứa được mọi tổng của các mã như vậy đến k = %2; ở đây k = %3 và tổng lớn nhất là %4.</translation>
    </message>
    <message>
        <source>first in %1 at product %2</source>
        <translation>đầu tiên ở %1, tại tích thứ %2</translation>
    </message>
    <message>
        <source>first in %1 with its zero-point terms</source>
        <translation>đầu tiên ở %1, khi cộng các số hạng điểm không</translation>
    </message>
    <message>
        <source>%1 of %2 cells overflow, %3.</source>
        <translation>%1 trên %2 ô bị tràn, %3.</translation>
    </message>
    <message>
        <source>Saturation: x86&apos;s pmaddubsw, which adds pairs of products in 16 bits, would give the same sums here.</source>
        <translation>Bão hòa: lệnh pmaddubsw của x86, vốn cộng từng cặp tích trong 16 bit, ở đây cho cùng các tổng.</translation>
    </message>
    <message>
        <source>Saturation: x86&apos;s pmaddubsw, which adds pairs of products in 16 bits and cuts them at 32,767, would get %1 of %2 cells wrong without a word. VNNI and widened products do not.</source>
        <translation>Bão hòa: lệnh pmaddubsw của x86, vốn cộng từng cặp tích trong 16 bit và cắt ở 32.767, sẽ âm thầm tính sai %1 trên %2 ô. VNNI và tích mở rộng thì không.</translation>
    </message>
    <message>
        <source>Cost: %1 multiply-adds; bytes read: %2 as float, %3 as int8.</source>
        <translation>Chi phí: %1 phép nhân-cộng; số byte đọc: %2 ở dạng float, %3 ở dạng int8.</translation>
    </message>
    <message>
        <source>Accumulator room and cost</source>
        <translation>Chỗ của thanh tích lũy và chi phí</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductStagesGroup</name>
    <message>
        <source>Sums and remedies</source>
        <translation>Tổng và cách khắc phục</translation>
    </message>
    <message>
        <source>Accumulator</source>
        <translation>Thanh tích lũy</translation>
    </message>
    <message>
        <source>When full</source>
        <translation>Khi đầy</translation>
    </message>
    <message>
        <source>When the accumulator is full</source>
        <translation>Khi thanh tích lũy đầy</translation>
    </message>
    <message>
        <source>wraps</source>
        <translation>quay vòng</translation>
    </message>
    <message>
        <source>Goes on from the other end, as plain adds do</source>
        <translation>Đi tiếp từ đầu kia, như phép cộng thường</translation>
    </message>
    <message>
        <source>saturates</source>
        <translation>bão hòa</translation>
    </message>
    <message>
        <source>Stays at its end</source>
        <translation>Dừng ở đầu mút</translation>
    </message>
    <message>
        <source>Requantize to int8</source>
        <translation>Lượng tử lại về int8</translation>
    </message>
    <message>
        <source>Adds the last stage of integer-only inference: the sums become int8 codes again</source>
        <translation>Thêm chặng cuối của suy luận chỉ số nguyên: các tổng trở lại thành mã int8</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Cách khắc phục</translation>
    </message>
    <message>
        <source>Remedy for outliers</source>
        <translation>Cách khắc phục giá trị ngoại lai</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Ngưỡng</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductStepsPanel</name>
    <message>
        <source>C[%1, %2] step by step</source>
        <translation>C[%1, %2] từng bước</translation>
    </message>
    <message>
        <source>Σ qA·qB: nothing added yet</source>
        <translation>Σ qA·qB: chưa cộng gì</translation>
    </message>
    <message>
        <source>   (overflowed: the true sum is %1)</source>
        <translation>   (đã tràn: tổng đúng là %1)</translation>
    </message>
    <message>
        <source>   (not needed: the zero-point is 0)</source>
        <translation>   (không cần: điểm không bằng 0)</translation>
    </message>
    <message>
        <source>Accumulator %1: %2 of the %3 bits of int%4 are used</source>
        <translation>Thanh tích lũy %1: dùng %2 trên %3 bit của int%4</translation>
    </message>
    <message>
        <source>Accumulator %1 instead of %2: int%3 has overflowed</source>
        <translation>Thanh tích lũy %1 thay vì %2: int%3 đã tràn</translation>
    </message>
    <message>
        <source>   exact %1   error %2</source>
        <translation>   chính xác %1   sai số %2</translation>
    </message>
    <message>
        <source>int8: %1 × %2 → %3, which stands for %4 (rounding error %5); by integers alone, × %6 · 2^−31 and %7 to the right → %8</source>
        <translation>int8: %1 × %2 → %3, đại diện cho %4 (sai số làm tròn %5); chỉ bằng số nguyên, × %6 · 2^−31 và dịch phải %7 → %8</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <source>One cell step by step</source>
        <translation>Một ô từng bước</translation>
    </message>
    <message>
        <source>To the first step (Home)</source>
        <translation>Về bước đầu (Home)</translation>
    </message>
    <message>
        <source>One step back (Left)</source>
        <translation>Lùi một bước (Trái)</translation>
    </message>
    <message>
        <source>One step on (Right)</source>
        <translation>Tiến một bước (Phải)</translation>
    </message>
    <message>
        <source>To the last step (End)</source>
        <translation>Đến bước cuối (End)</translation>
    </message>
    <message>
        <source>Plays the steps one after another (Space)</source>
        <translation>Chạy lần lượt các bước (phím cách)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>chậm</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>thường</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>không có sai số</translation>
    </message>
    <message>
        <source>With scales for every %1 along k instead: %2 = %3, error %4. SQNR of C: %5, without groups %6.</source>
        <translation>Nếu mỗi %1 giá trị theo k có tỉ lệ riêng: %2 = %3, sai số %4. SQNR của C: %5, không có nhóm: %6.</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductStepsTab</name>
    <message>
        <source>This product is too large to be drawn cell by cell: see its maps. Up to 8 × 16 times 16 × 8 all cells are shown here.</source>
        <translation>Tích này quá lớn để vẽ từng ô: hãy xem các bản đồ của nó. Đến 8 × 16 nhân 16 × 8 thì mọi ô được hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>quantscope::ProductWaysPanel</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>không có sai số</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Được lưu dạng</translation>
    </message>
    <message>
        <source>int8 codes, %1 bytes</source>
        <translation>mã int8, %1 byte</translation>
    </message>
    <message>
        <source>Before the product</source>
        <translation>Trước phép nhân</translation>
    </message>
    <message>
        <source>Every code becomes a real again: %1 multiplications by a scale</source>
        <translation>Mỗi mã trở lại thành số thực: %1 phép nhân với hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>Nothing: the codes are multiplied as they are</source>
        <translation>Không gì cả: các mã được nhân nguyên trạng</translation>
    </message>
    <message>
        <source>Multiplied in</source>
        <translation>Được nhân trong</translation>
    </message>
    <message>
        <source>floating point: float · float → float</source>
        <translation>dấu phẩy động: float · float → float</translation>
    </message>
    <message>
        <source>integers: int8 · int8 → int%1</source>
        <translation>số nguyên: int8 · int8 → int%1</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Phép nhân-cộng</translation>
    </message>
    <message>
        <source>Bytes read by the product</source>
        <translation>Số byte phép nhân đọc</translation>
    </message>
    <message>
        <source>After the product</source>
        <translation>Sau phép nhân</translation>
    </message>
    <message>
        <source>Nothing: the result is real</source>
        <translation>Không gì cả: kết quả đã là số thực</translation>
    </message>
    <message>
        <source>The sum is scaled once a cell: %1 multiplications by sA·sB</source>
        <translation>Tổng được nhân tỉ lệ mỗi ô một lần: %1 phép nhân với sA·sB</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>Số byte ghi</translation>
    </message>
    <message>
        <source>SQNR of C</source>
        <translation>SQNR của C</translation>
    </message>
    <message>
        <source>What it is good for</source>
        <translation>Dùng để làm gì</translation>
    </message>
    <message>
        <source>A smaller model on disk and in memory; no faster arithmetic</source>
        <translation>Mô hình nhỏ hơn trên đĩa và trong bộ nhớ; phép tính không nhanh hơn</translation>
    </message>
    <message>
        <source>Smaller and with less traffic, and arithmetic that needs less time, power and chip area</source>
        <translation>Nhỏ hơn, ít dữ liệu phải chuyển hơn, và phép tính tốn ít thời gian, điện năng và diện tích chip hơn</translation>
    </message>
    <message>
        <source>Simulated and integer-only quantization compared</source>
        <translation>So sánh lượng tử mô phỏng và chỉ số nguyên</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Mô phỏng</translation>
    </message>
    <message>
        <source>Integer-only</source>
        <translation>Chỉ số nguyên</translation>
    </message>
</context>
<context>
    <name>quantscope::ProfileDifferencesDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Đang so sánh…</translation>
    </message>
    <message>
        <source>%1 of %2 codes differ.</source>
        <translation>%1 trong %2 mã khác nhau.</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 do %2: %3</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Liệt kê %1 mã đầu tiên.</translation>
    </message>
    <message>
        <source>Where two tools differ</source>
        <translation>Hai công cụ khác nhau ở đâu</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Thứ nhất</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Thứ hai</translation>
    </message>
    <message>
        <source>First tool</source>
        <translation>Công cụ thứ nhất</translation>
    </message>
    <message>
        <source>Second tool</source>
        <translation>Công cụ thứ hai</translation>
    </message>
    <message>
        <source>Codes that differ</source>
        <translation>Các mã khác nhau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
</context>
<context>
    <name>quantscope::ProfileGroup</name>
    <message>
        <source>Tool profile</source>
        <translation>Hồ sơ công cụ</translation>
    </message>
    <message>
        <source>As in</source>
        <translation>Giống như</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dành cho</translation>
    </message>
    <message>
        <source>Tool whose rules are followed</source>
        <translation>Công cụ được làm theo</translation>
    </message>
    <message>
        <source>What the tensor is</source>
        <translation>Tensor là gì</translation>
    </message>
    <message>
        <source>Compare two tools…</source>
        <translation>So sánh hai công cụ…</translation>
    </message>
    <message>
        <source>Lists the codes in which two tools differ, and why</source>
        <translation>Liệt kê các mã mà hai công cụ khác nhau, và vì sao</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>thiết lập riêng</translation>
    </message>
    <message>
        <source>Choose a tool to get its scheme, codes, granularity and calibration at once.</source>
        <translation>Chọn một công cụ để có ngay lược đồ, mã, cách chia nhóm và hiệu chuẩn của nó.</translation>
    </message>
</context>
<context>
    <name>quantscope::RacePanel</name>
    <message>
        <source>Measuring: every way takes its turn, several rounds long.</source>
        <translation>Đang đo: mỗi cách lần lượt chạy, trong nhiều vòng.</translation>
    </message>
    <message>
        <source>Nothing measured yet. Start the race: it takes a few seconds and uses one core.</source>
        <translation>Chưa đo gì. Hãy bắt đầu cuộc đua: mất vài giây và dùng một nhân.</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Cuộc đua</translation>
    </message>
    <message>
        <source>This computer multiplies integers with: %1. One thread, matrices of random values.</source>
        <translation>Máy này nhân số nguyên bằng: %1. Một luồng, ma trận giá trị ngẫu nhiên.</translation>
    </message>
    <message>
        <source>m × k × n</source>
        <translation>m × k × n</translation>
    </message>
    <message>
        <source>Size of the matrices</source>
        <translation>Cỡ của ma trận</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Start the race</source>
        <translation>Bắt đầu cuộc đua</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the race</source>
        <translation>Hủy cuộc đua</translation>
    </message>
    <message>
        <source>Timings</source>
        <translation>Thời gian đo được</translation>
    </message>
    <message>
        <source>Progress of the race</source>
        <translation>Tiến độ cuộc đua</translation>
    </message>
    <message>
        <source>These matrices would keep the slowest way busy for minutes. Choose sizes with m·k·n up to %1.</source>
        <translation>Các ma trận này sẽ làm cách chậm nhất bận nhiều phút. Hãy chọn kích thước với m·k·n đến %1.</translation>
    </message>
    <message>
        <source>m, rows of A</source>
        <translation>m, số hàng của A</translation>
    </message>
    <message>
        <source>k, columns of A and rows of B</source>
        <translation>k, số cột của A và số hàng của B</translation>
    </message>
    <message>
        <source>n, columns of B</source>
        <translation>n, số cột của B</translation>
    </message>
    <message>
        <source>Ending as soon as the product that is running is done.</source>
        <translation>Sẽ dừng ngay khi tích đang chạy xong.</translation>
    </message>
</context>
<context>
    <name>quantscope::RecoveryBar</name>
    <message>
        <source>Your work from %1 is back.</source>
        <translation>Công việc của bạn lúc %1 đã được khôi phục.</translation>
    </message>
    <message>
        <source>Your work from %1 was not closed in the ordinary way.</source>
        <translation>Công việc của bạn lúc %1 đã không được đóng một cách bình thường.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu thành…</translation>
    </message>
</context>
<context>
    <name>quantscope::RemedyPanel</name>
    <message>
        <source>Channels multiplied in floating point: %1.</source>
        <translation>Số kênh được nhân bằng dấu phẩy động: %1.</translation>
    </message>
    <message>
        <source>Remedies for outliers</source>
        <translation>Cách khắc phục giá trị ngoại lai</translation>
    </message>
    <message>
        <source>Try it on outliers</source>
        <translation>Thử với ngoại lai</translation>
    </message>
    <message>
        <source>Random matrices of 64 × 128 and 128 × 64 with 3 outlier channels in X, and SmoothQuant</source>
        <translation>Ma trận ngẫu nhiên 64 × 128 và 128 × 64 với 3 kênh ngoại lai trong X, và SmoothQuant</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>không có sai số</translation>
    </message>
    <message>
        <source>SQNR of Y goes from %1 to %2.</source>
        <translation>SQNR của Y đi từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Least error of Y: %1, %2.</source>
        <translation>Sai số của Y nhỏ nhất: %1, %2.</translation>
    </message>
    <message>
        <source>Remedies for outliers change X (this is A) and W (B) so that their product Y (C) loses less.</source>
        <translation>Các cách khắc phục giá trị ngoại lai thay đổi X (là A) và W (là B) để tích Y (là C) của chúng mất mát ít hơn.</translation>
    </message>
    <message>
        <source>Choose a row to see what its remedy does to the channels of X.</source>
        <translation>Hãy chọn một hàng để xem cách khắc phục đó làm gì với các kênh của X.</translation>
    </message>
    <message>
        <source>Compare all remedies</source>
        <translation>So sánh mọi cách khắc phục</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Tiến độ so sánh</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Hủy so sánh</translation>
    </message>
    <message>
        <source>Errors of all remedies</source>
        <translation>Sai số của mọi cách khắc phục</translation>
    </message>
</context>
<context>
    <name>quantscope::ResultsModel</name>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>all values</source>
        <translation>mọi giá trị</translation>
    </message>
    <message>
        <source>in selection</source>
        <translation>trong vùng chọn</translation>
    </message>
    <message>
        <source>vs A</source>
        <translation>so với A</translation>
    </message>
</context>
<context>
    <name>quantscope::ResultsPanel</name>
    <message>
        <source>Not current: the new numbers are being computed.</source>
        <translation>Chưa cập nhật: các số mới đang được tính.</translation>
    </message>
    <message>
        <source>≈ marks what is approximate until all values are sorted.</source>
        <translation>≈ đánh dấu số gần đúng cho đến khi mọi giá trị được sắp xếp.</translation>
    </message>
    <message>
        <source>Click a row, or press Enter, for its formula.</source>
        <translation>Bấm vào một dòng, hoặc nhấn Enter, để xem công thức.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Press Enter on a row for its formula</source>
        <translation>Nhấn Enter trên một dòng để xem công thức</translation>
    </message>
</context>
<context>
    <name>quantscope::SchemeGroup</name>
    <message>
        <source>Scheme</source>
        <translation>Lược đồ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Số bit</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation>Tỉ lệ từ</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hạt giống</translation>
    </message>
    <message>
        <source>One scale per</source>
        <translation>Một tỉ lệ cho mỗi</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Trục</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>Cỡ nhóm</translation>
    </message>
    <message>
        <source>Zero-point as</source>
        <translation>Điểm không theo</translation>
    </message>
    <message>
        <source>Kind of scheme</source>
        <translation>Loại lược đồ</translation>
    </message>
    <message>
        <source>Bits per code</source>
        <translation>Số bit mỗi mã</translation>
    </message>
    <message>
        <source>Codes in use</source>
        <translation>Các mã được dùng</translation>
    </message>
    <message>
        <source>What the scale is computed from</source>
        <translation>Hệ số tỉ lệ được tính từ gì</translation>
    </message>
    <message>
        <source>Limits include zero</source>
        <translation>Giới hạn chứa số không</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Seed of the rounding</source>
        <translation>Hạt giống của phép làm tròn</translation>
    </message>
    <message>
        <source>The same seed rounds the same way again</source>
        <translation>Cùng hạt giống thì làm tròn giống hệt lần trước</translation>
    </message>
    <message>
        <source>What shares one scale</source>
        <translation>Những gì dùng chung một hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>Axis of the channels</source>
        <translation>Trục của các kênh</translation>
    </message>
    <message>
        <source>0 is the first, slowest axis</source>
        <translation>0 là trục đầu tiên, chậm nhất</translation>
    </message>
    <message>
        <source>Neighbours along the last axis that share a scale</source>
        <translation>Các giá trị cạnh nhau theo trục cuối dùng chung một tỉ lệ</translation>
    </message>
    <message>
        <source>Scale is a power of two</source>
        <translation>Hệ số tỉ lệ là lũy thừa của hai</translation>
    </message>
    <message>
        <source>Rounded up, so that hardware can shift instead of multiply</source>
        <translation>Làm tròn lên, để phần cứng dịch bit thay vì nhân</translation>
    </message>
    <message>
        <source>Sign of the zero-point</source>
        <translation>Dấu của điểm không</translation>
    </message>
    <message>
        <source>value = scale × (code − zero-point), as in ONNX and PyTorch</source>
        <translation>giá trị = tỉ lệ × (mã − điểm không), như trong ONNX và PyTorch</translation>
    </message>
    <message>
        <source>value = S × (code + Z), as in the course</source>
        <translation>giá trị = S × (mã + Z), như trong bài giảng</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>An asymmetric scale always comes from both limits.</source>
        <translation>Tỉ lệ bất đối xứng luôn được tính từ cả hai giới hạn.</translation>
    </message>
    <message>
        <source>With unsigned codes the scale always comes from the upper limit.</source>
        <translation>Với mã không dấu, tỉ lệ luôn được tính từ giới hạn trên.</translation>
    </message>
    <message>
        <source>Symmetric limits always include zero.</source>
        <translation>Giới hạn đối xứng luôn chứa số không.</translation>
    </message>
    <message>
        <source>Widens the limits to hold zero, so that zero comes back as zero</source>
        <translation>Mở rộng giới hạn để chứa số không, nhờ đó số không trở lại đúng là số không</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>tensor</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kênh</translation>
    </message>
    <message>
        <source>These values have one axis: every value would be a channel of its own.</source>
        <translation>Các giá trị này có một trục: mỗi giá trị sẽ là một kênh riêng.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>Block rows</source>
        <translation>Số hàng của khối</translation>
    </message>
    <message>
        <source>Block columns</source>
        <translation>Số cột của khối</translation>
    </message>
    <message>
        <source>Rows of a block</source>
        <translation>Số hàng của một khối</translation>
    </message>
    <message>
        <source>Of the last two axes</source>
        <translation>Trong hai trục cuối</translation>
    </message>
    <message>
        <source>Columns of a block</source>
        <translation>Số cột của một khối</translation>
    </message>
    <message>
        <source>Along the last axis</source>
        <translation>Dọc theo trục cuối</translation>
    </message>
    <message>
        <source>Codebooks, small floats and block formats</source>
        <translation>Bảng mã, dấu phẩy động nhỏ và định dạng khối</translation>
    </message>
    <message>
        <source>%1 always has codes of %2 bits.</source>
        <translation>%1 luôn có mã %2 bit.</translation>
    </message>
    <message>
        <source>One scale for all values</source>
        <translation>Một hệ số tỉ lệ cho mọi giá trị</translation>
    </message>
    <message>
        <source>One scale for each index of an axis</source>
        <translation>Một hệ số tỉ lệ cho mỗi chỉ số của một trục</translation>
    </message>
    <message>
        <source>One scale for neighbours along the last axis</source>
        <translation>Một hệ số tỉ lệ cho các giá trị kề nhau dọc trục cuối</translation>
    </message>
    <message>
        <source>block</source>
        <translation>khối</translation>
    </message>
    <message>
        <source>One scale for a rectangle of the last two axes</source>
        <translation>Một hệ số tỉ lệ cho một hình chữ nhật của hai trục cuối</translation>
    </message>
    <message>
        <source>These values have one axis: a block would be a group. Choose group.</source>
        <translation>Các giá trị này chỉ có một trục: khối sẽ là nhóm. Hãy chọn nhóm.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>hàng</translation>
    </message>
    <message>
        <source>One scale for each row along the last axis</source>
        <translation>Mỗi hàng theo trục cuối có một hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>These values have one axis: they are a single row. Choose tensor.</source>
        <translation>Các giá trị này chỉ có một trục: chúng là một hàng duy nhất. Hãy chọn tensor.</translation>
    </message>
    <message>
        <source>The levels come from the values: there is no scale to round.</source>
        <translation>Các mức lấy từ chính các giá trị: không có hệ số tỉ lệ nào để làm tròn.</translation>
    </message>
</context>
<context>
    <name>quantscope::SetupPanel</name>
    <message>
        <source>Reset setup</source>
        <translation>Đặt lại thiết lập</translation>
    </message>
    <message>
        <source>Back to the values of a first start; can be undone</source>
        <translation>Trở về các giá trị của lần khởi động đầu; có thể hoàn tác</translation>
    </message>
</context>
<context>
    <name>quantscope::SidesGroup</name>
    <message>
        <source>Quantization</source>
        <translation>Lượng tử hóa</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Số bit</translation>
    </message>
    <message>
        <source>Bits of both sides</source>
        <translation>Số bit của cả hai vế</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>đối xứng</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>bất đối xứng</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Scheme of A</source>
        <translation>Lược đồ của A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Scheme of B</source>
        <translation>Lược đồ của B</translation>
    </message>
    <message>
        <source>Scales of A</source>
        <translation>Hệ số tỉ lệ của A</translation>
    </message>
    <message>
        <source>one</source>
        <translation>một</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>theo hàng</translation>
    </message>
    <message>
        <source>Scales of B</source>
        <translation>Hệ số tỉ lệ của B</translation>
    </message>
    <message>
        <source>per column</source>
        <translation>theo cột</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>Group along k</source>
        <translation>Nhóm theo k</translation>
    </message>
    <message>
        <source>Group size along k</source>
        <translation>Cỡ nhóm theo k</translation>
    </message>
    <message>
        <source>So many neighbours along k share a scale, as in block formats; their sums are scaled one by one. 0: no groups</source>
        <translation>Từng ấy giá trị liền nhau theo k dùng chung một tỉ lệ, như trong các định dạng khối; từng tổng của chúng được nhân tỉ lệ riêng. 0: không có nhóm</translation>
    </message>
</context>
<context>
    <name>quantscope::StatusLine</name>
    <message>
        <source>  N = %1</source>
        <translation>  N = %1</translation>
    </message>
    <message>
        <source>  seed %1</source>
        <translation>  hạt giống %1</translation>
    </message>
    <message>
        <source>not current</source>
        <translation>chưa cập nhật</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>approx. ≈</source>
        <translation>gần đúng ≈</translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation>Độ chắc chắn: %1</translation>
    </message>
    <message>
        <source>Reading the values</source>
        <translation>Đang đọc các giá trị</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Đang tính</translation>
    </message>
    <message>
        <source>Sorting for exact answers</source>
        <translation>Đang sắp xếp để trả lời chính xác</translation>
    </message>
    <message>
        <source>Trying all limits</source>
        <translation>Đang thử mọi giới hạn</translation>
    </message>
    <message>
        <source>%1: %2 %, about %3 s left</source>
        <translation>%1: %2 %, còn khoảng %3 giây</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Hủy công việc đang chạy</translation>
    </message>
    <message>
        <source>Comparing the groups</source>
        <translation>Đang so sánh các nhóm</translation>
    </message>
    <message>
        <source>Noting the method&apos;s search</source>
        <translation>Đang ghi lại quá trình tìm</translation>
    </message>
    <message>
        <source>Measuring the selection</source>
        <translation>Đang đo vùng chọn</translation>
    </message>
    <message>
        <source>Copy share code</source>
        <translation>Sao chép mã chia sẻ</translation>
    </message>
    <message>
        <source>A short text that brings this scenario back when it is pasted into Quantscope (Ctrl+Shift+C)</source>
        <translation>Một đoạn chữ ngắn, dán vào Quantscope là trở lại đúng kịch bản này (Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>quantscope::TableChoice</name>
    <message>
        <source>fitted to the values</source>
        <translation>khớp với giá trị</translation>
    </message>
    <message>
        <source>Every level is computed from the values</source>
        <translation>Mọi mức được tính từ các giá trị</translation>
    </message>
    <message>
        <source>fixed table</source>
        <translation>bảng cố định</translation>
    </message>
    <message>
        <source>Levels known beforehand, scaled to the limit</source>
        <translation>Các mức biết trước, co giãn theo giới hạn</translation>
    </message>
    <message>
        <source>small float</source>
        <translation>dấu phẩy động nhỏ</translation>
    </message>
    <message>
        <source>The values of a floating-point format, scaled to the limit</source>
        <translation>Các giá trị của một định dạng dấu phẩy động, co giãn theo giới hạn</translation>
    </message>
    <message>
        <source>block format</source>
        <translation>định dạng khối</translation>
    </message>
    <message>
        <source>Codes and scales stored together, as in files and hardware</source>
        <translation>Mã và hệ số tỉ lệ lưu cùng nhau, như trong tệp và phần cứng</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Các mức</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Phần mũ</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Phần lẻ</translation>
    </message>
    <message>
        <source>NF4, MXFP4, Q4_K …</source>
        <translation>NF4, MXFP4, Q4_K …</translation>
    </message>
    <message>
        <source>No codebook or format is called “%1”.</source>
        <translation>Không có bảng mã hay định dạng nào tên “%1”.</translation>
    </message>
    <message>
        <source>Search all codebooks and formats</source>
        <translation>Tìm trong mọi bảng mã và định dạng</translation>
    </message>
    <message>
        <source>Where the levels come from</source>
        <translation>Các mức lấy từ đâu</translation>
    </message>
    <message>
        <source>Codebook or block format</source>
        <translation>Bảng mã hoặc định dạng khối</translation>
    </message>
    <message>
        <source>Exponent bits</source>
        <translation>Số bit mũ</translation>
    </message>
    <message>
        <source>1 to 8; more of them widen the range</source>
        <translation>1 đến 8; càng nhiều thì khoảng càng rộng</translation>
    </message>
    <message>
        <source>Fraction bits</source>
        <translation>Số bit phần lẻ</translation>
    </message>
    <message>
        <source>More of them make the steps finer</source>
        <translation>Càng nhiều thì bước càng mịn</translation>
    </message>
    <message>
        <source>Codebook from a file…</source>
        <translation>Bảng mã từ tệp…</translation>
    </message>
    <message>
        <source>A text file with one level after another</source>
        <translation>Tệp văn bản ghi lần lượt từng mức</translation>
    </message>
</context>
<context>
    <name>quantscope::TensorListModel</name>
    <message>
        <source>Quantscope cannot read values of type %1.</source>
        <translation>Quantscope không đọc được các giá trị kiểu %1.</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Dạng</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Số giá trị</translation>
    </message>
</context>
<context>
    <name>quantscope::TensorPicker</name>
    <message>
        <source>Choose a tensor</source>
        <translation>Chọn một tensor</translation>
    </message>
    <message>
        <source>%1 holds several tensors. Which one?</source>
        <translation>%1 chứa nhiều tensor. Bạn chọn tensor nào?</translation>
    </message>
    <message>
        <source>&amp;Name contains</source>
        <translation>&amp;Tên chứa</translation>
    </message>
    <message>
        <source>Part of the tensor&apos;s name</source>
        <translation>Một phần tên của tensor</translation>
    </message>
    <message>
        <source>Tensors in the file</source>
        <translation>Các tensor trong tệp</translation>
    </message>
</context>
<context>
    <name>quantscope::WarningBar</name>
    <message>
        <source>%1 NaN, %2 +∞, %3 −∞; the first at position %4 (counted from 0). NaN often comes from a division by zero, infinity from a value too large for its number format.</source>
        <translation>%1 NaN, %2 +∞, %3 −∞; giá trị đầu tiên ở vị trí %4 (đếm từ 0). NaN thường do chia cho 0, vô cực do giá trị quá lớn so với định dạng số.</translation>
    </message>
    <message>
        <source>Fit limits to data</source>
        <translation>Đặt giới hạn theo dữ liệu</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Hiện chúng</translation>
    </message>
    <message>
        <source>Replace by 0</source>
        <translation>Thay bằng 0</translation>
    </message>
    <message>
        <source>Add spread</source>
        <translation>Thêm độ trải</translation>
    </message>
    <message>
        <source>Use MinMax</source>
        <translation>Dùng MinMax</translation>
    </message>
</context>
<context>
    <name>quantscope::YouDrag</name>
    <message>
        <source>You: %1</source>
        <translation>Bạn: %1</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio: how far the values stand above the error. Higher is better.</source>
        <translation>Tỉ số tín hiệu trên nhiễu lượng tử hóa: các giá trị vượt trên sai số bao xa. Càng cao càng tốt.</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean squared error. Lower is better.</source>
        <translation>Sai số bình phương trung bình. Càng thấp càng tốt.</translation>
    </message>
    <message>
        <source>rounding part</source>
        <translation>phần làm tròn</translation>
    </message>
    <message>
        <source>What values within the limits add to the MSE.</source>
        <translation>Phần mà các giá trị trong giới hạn góp vào MSE.</translation>
    </message>
    <message>
        <source>clipping part</source>
        <translation>phần cắt ngưỡng</translation>
    </message>
    <message>
        <source>What values beyond the limits add to the MSE.</source>
        <translation>Phần mà các giá trị ngoài giới hạn góp vào MSE.</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean absolute error. Lower is better.</source>
        <translation>Sai số tuyệt đối trung bình. Càng thấp càng tốt.</translation>
    </message>
    <message>
        <source>Max |error|</source>
        <translation>|sai số| lớn nhất</translation>
    </message>
    <message>
        <source>The largest error of a single value.</source>
        <translation>Sai số lớn nhất của một giá trị.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosin</translation>
    </message>
    <message>
        <source>Cosine of the angle between the values before and after. 1 is the same direction.</source>
        <translation>Cosin của góc giữa các giá trị trước và sau. 1 là cùng hướng.</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>Độ phân kỳ KL</translation>
    </message>
    <message>
        <source>How much the histogram after differs from the one before. Lower is better.</source>
        <translation>Biểu đồ tần suất sau khác biểu đồ trước bao nhiêu. Càng thấp càng tốt.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Bị cắt</translation>
    </message>
    <message>
        <source>Share of the values beyond the limits.</source>
        <translation>Tỉ lệ giá trị ngoài giới hạn.</translation>
    </message>
    <message>
        <source>Rounded to zero</source>
        <translation>Làm tròn về không</translation>
    </message>
    <message>
        <source>Share of the values that were not zero and came back as zero.</source>
        <translation>Tỉ lệ giá trị khác không mà trở lại thành không.</translation>
    </message>
    <message>
        <source>Levels used</source>
        <translation>Số mức được dùng</translation>
    </message>
    <message>
        <source>Codes that at least one value gets.</source>
        <translation>Các mã có ít nhất một giá trị nhận.</translation>
    </message>
    <message>
        <source>Entropy of codes</source>
        <translation>Entropy của mã</translation>
    </message>
    <message>
        <source>Bits a code carries on average; an ideal compressor could store them in as many.</source>
        <translation>Số bit trung bình mà một mã mang; một bộ nén lý tưởng có thể lưu chúng với chừng ấy bit.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Hệ số tỉ lệ</translation>
    </message>
    <message>
        <source>The width of one step between two levels.</source>
        <translation>Độ rộng một bước giữa hai mức.</translation>
    </message>
    <message>
        <source>Zero-point</source>
        <translation>Điểm không</translation>
    </message>
    <message>
        <source>The code that stands for zero, in both sign conventions.</source>
        <translation>Mã biểu diễn số không, theo cả hai quy ước dấu.</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Giới hạn dưới</translation>
    </message>
    <message>
        <source>Values below it are clipped to it.</source>
        <translation>Giá trị nhỏ hơn bị cắt về đó.</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Giới hạn trên</translation>
    </message>
    <message>
        <source>Values above it are clipped to it.</source>
        <translation>Giá trị lớn hơn bị cắt về đó.</translation>
    </message>
    <message>
        <source>Bits per value</source>
        <translation>Số bit mỗi giá trị</translation>
    </message>
    <message>
        <source>Code bits and the stored scales, shared out over all values.</source>
        <translation>Số bit của mã và các hệ số tỉ lệ được lưu, chia đều cho mọi giá trị.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Độ nén</translation>
    </message>
    <message>
        <source>Stored bits before over stored bits after.</source>
        <translation>Số bit lưu trước chia cho số bit lưu sau.</translation>
    </message>
    <message>
        <source>one per group (%1)</source>
        <translation>mỗi nhóm một (%1)</translation>
    </message>
    <message>
        <source>one per row (%1)</source>
        <translation>mỗi hàng một (%1)</translation>
    </message>
    <message>
        <source>one per channel (%1)</source>
        <translation>mỗi kênh một (%1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation>%1 nat</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>Bell-shaped: weights of an LSTM</source>
        <translation>Hình chuông: trọng số của một LSTM</translation>
    </message>
    <message>
        <source>Silero VAD v5, MIT licence</source>
        <translation>Silero VAD v5, giấy phép MIT</translation>
    </message>
    <message>
        <source>With outliers: weights of a convolution</source>
        <translation>Có giá trị ngoại lai: trọng số của một phép tích chập</translation>
    </message>
    <message>
        <source>One-sided: output of a ReLU</source>
        <translation>Một phía: đầu ra của ReLU</translation>
    </message>
    <message>
        <source>PP-OCR direction classifier, Apache 2.0 licence</source>
        <translation>Bộ phân loại hướng chữ PP-OCR, giấy phép Apache 2.0</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>tự động</translation>
    </message>
    <message>
        <source>Move lower limit to %1</source>
        <translation>Dời giới hạn dưới đến %1</translation>
    </message>
    <message>
        <source>Move upper limit to %1</source>
        <translation>Dời giới hạn trên đến %1</translation>
    </message>
    <message>
        <source>Move limits to ±%1</source>
        <translation>Dời các giới hạn đến ±%1</translation>
    </message>
    <message>
        <source>Move limits to %1 and %2</source>
        <translation>Dời các giới hạn đến %1 và %2</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Kịch bản mới</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Mở kịch bản</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Paste %1 numbers</source>
        <translation>Dán %1 số</translation>
    </message>
    <message>
        <source>Generate %1 data</source>
        <translation>Sinh dữ liệu %1</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Thu phóng</translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation>Vừa khung nhìn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Thay đổi %1</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 từ %2 đến %3</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Dùng %1</translation>
    </message>
    <message>
        <source>Follow a tool&apos;s rules</source>
        <translation>Theo quy tắc của công cụ</translation>
    </message>
    <message>
        <source>Replace NaN and infinities by 0</source>
        <translation>Thay NaN và vô cực bằng 0</translation>
    </message>
</context>
<context>
    <name>tables</name>
    <message>
        <source>The levels with the least squared error on these values: one-dimensional k-means.</source>
        <translation>Các mức có sai số bình phương nhỏ nhất trên các giá trị này: k-means một chiều.</translation>
    </message>
    <message>
        <source>Cells of equal population, found by halving at the median; levels evenly spaced.</source>
        <translation>Các ô có số giá trị bằng nhau, tìm bằng cách chia đôi tại trung vị; các mức cách đều.</translation>
    </message>
    <message>
        <source>Cells of equal population; each level is its cell&apos;s mean.</source>
        <translation>Các ô có số giá trị bằng nhau; mỗi mức là trung bình của ô.</translation>
    </message>
    <message>
        <source>Levels at evenly spaced quantiles of the values.</source>
        <translation>Các mức tại các phân vị cách đều của giá trị.</translation>
    </message>
    <message>
        <source>Powers of two and zero: multiplying is shifting.</source>
        <translation>Lũy thừa của hai và số không: nhân chính là dịch bit.</translation>
    </message>
    <message>
        <source>Sums of powers of two: closer steps than log2 at the large end.</source>
        <translation>Tổng các lũy thừa của hai: bước sát hơn log2 ở phía giá trị lớn.</translation>
    </message>
    <message>
        <source>Three levels: −α, 0 and α from the values.</source>
        <translation>Ba mức: −α, 0 và α tính từ các giá trị.</translation>
    </message>
    <message>
        <source>Two levels: minus and plus the mean magnitude.</source>
        <translation>Hai mức: âm và dương trị tuyệt đối trung bình.</translation>
    </message>
    <message>
        <source>Sixteen levels at quantiles of a normal distribution, as in QLoRA and bitsandbytes.</source>
        <translation>Mười sáu mức tại các phân vị của phân phối chuẩn, như trong QLoRA và bitsandbytes.</translation>
    </message>
    <message>
        <source>Sixteen levels made for the absolute error of normal blocks.</source>
        <translation>Mười sáu mức dành cho sai số tuyệt đối của các khối chuẩn.</translation>
    </message>
    <message>
        <source>The four-bit float of the OCP formats.</source>
        <translation>Số thực bốn bit của các định dạng OCP.</translation>
    </message>
    <message>
        <source>The four-bit table that bitsandbytes calls FP4.</source>
        <translation>Bảng bốn bit mà bitsandbytes gọi là FP4.</translation>
    </message>
    <message>
        <source>The four-bit table of Intel&apos;s Neural Compressor.</source>
        <translation>Bảng bốn bit của Neural Compressor (Intel).</translation>
    </message>
    <message>
        <source>Eight-bit float with three fraction bits, largest 448.</source>
        <translation>Số thực tám bit có ba bit phần lẻ, lớn nhất 448.</translation>
    </message>
    <message>
        <source>Eight-bit float with two fraction bits and a wide range.</source>
        <translation>Số thực tám bit có hai bit phần lẻ và khoảng rộng.</translation>
    </message>
    <message>
        <source>Six-bit float with three fraction bits.</source>
        <translation>Số thực sáu bit có ba bit phần lẻ.</translation>
    </message>
    <message>
        <source>Six-bit float with two fraction bits.</source>
        <translation>Số thực sáu bit có hai bit phần lẻ.</translation>
    </message>
    <message>
        <source>Any small float: choose exponent and fraction bits.</source>
        <translation>Số thực nhỏ bất kỳ: chọn số bit mũ và số bit phần lẻ.</translation>
    </message>
    <message>
        <source>Dettmers&apos; tree of 8 bits: leading zeros choose the exponent.</source>
        <translation>Cây 8 bit của Dettmers: các số không đứng đầu chọn phần mũ.</translation>
    </message>
    <message>
        <source>The sixteen uneven levels of llama.cpp&apos;s IQ4_NL.</source>
        <translation>Mười sáu mức không đều của IQ4_NL trong llama.cpp.</translation>
    </message>
    <message>
        <source>Levels of your own, one number after another in a text file.</source>
        <translation>Các mức của riêng bạn, ghi lần lượt từng số trong một tệp văn bản.</translation>
    </message>
    <message>
        <source>Levels and cells improved in turn from even ones: may stop short of the best.</source>
        <translation>Các mức và các khoảng được cải thiện luân phiên từ mức cách đều: có thể dừng trước khi đạt tốt nhất.</translation>
    </message>
    <message>
        <source>own codebook</source>
        <translation>bảng mã riêng</translation>
    </message>
    <message>
        <source>one scale a row, %1</source>
        <translation>mỗi hàng một hệ số, %1</translation>
    </message>
    <message>
        <source>blocks of %1, scale %2</source>
        <translation>khối %1 giá trị, hệ số %2</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Như hệ thống</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
</context>
<context>
    <name>zero-point</name>
    <message>
        <source>course</source>
        <translation>bài giảng</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <comment>value, convention, value in it</comment>
        <translation>%1 (%2: %3)</translation>
    </message>
</context>
</TS>
