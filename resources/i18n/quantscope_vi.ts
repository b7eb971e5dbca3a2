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
    <name>actions</name>
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
        <source>Open &amp;sample</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;Paste numbers</source>
        <translation>&amp;Dán các số</translation>
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
</context>
<context>
    <name>core</name>
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
        <source>manual takes a lower and an upper limit, as in manual:-1.25,1.5; “%1” is not that.</source>
        <translation>manual nhận một giới hạn dưới và một giới hạn trên, như manual:-1.25,1.5; “%1” không đúng dạng đó.</translation>
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
        <source>unused codes</source>
        <translation>mã không dùng</translation>
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
        <source>Error against value</source>
        <translation>Sai số theo giá trị</translation>
    </message>
    <message>
        <source>Stochastic rounding has no fixed edges: the same value may go either way.</source>
        <translation>Làm tròn ngẫu nhiên không có biên cố định: cùng một giá trị có thể về bên nào cũng được.</translation>
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
        <source>Clipping costs more than rounding: %1 % of the error comes from the %2 % of the values beyond the limits.</source>
        <translation>Cắt ngưỡng tốn hơn làm tròn: %1 % sai số đến từ %2 % giá trị nằm ngoài giới hạn.</translation>
    </message>
    <message>
        <source>Rounding makes %1 % of the error, clipping %2 % of the values the rest.</source>
        <translation>Làm tròn gây ra %1 % sai số, phần còn lại do cắt ngưỡng %2 % giá trị.</translation>
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
        <source>%1: value %2 is too large for single precision, in which Quantscope works (range ±3.4e38). Scale the values down and save them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is not enough memory for %2 values. Close other programs or choose a smaller tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Copy its contents to one and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: it has 0 bytes. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a NumPy (NPY) file: its first bytes are not the format&apos;s magic. Choose a file that numpy.save wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too short: it is truncated inside its header. Copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has format version %2, and Quantscope reads 1 to 3. Save it with an ordinary NumPy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is truncated: its header should have %2 bytes, which lies beyond the end of the file. Copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape in the header has a negative dimension. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape in the header has a dimension that is too large. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape in the header is not a list of whole numbers. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header names the same key twice. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header is not the dictionary with descr, fortran_order and shape that NumPy writes. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds structured records, and Quantscope does not support that dtype. Save one field as an array of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds Python objects (a pickle), which could run code and is not opened. Save the array as numbers, for example with astype(&apos;float32&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the dtype “%2” is not supported: text, dates, complex and extended numbers have no place here. Convert it, for example with astype(&apos;float32&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape in the header is too large for any file. Save the array again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is truncated: its shape %2 needs %3 bytes of values, and only %4 stand before the end of file. It was cut off, or its shape is too large. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a PNG picture, not a format of tensors that Quantscope knows. Save the numbers as .npy or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is compressed with gzip, which is not supported. Decompress it first (gunzip) and open the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an HDF5 file, which is not supported. Save its arrays as .npy or .safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a zip archive, as .npz and PyTorch (.pt, a pickle) files are; that format is not supported. Save its tensors as .safetensors or .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a GGUF model, which is not supported. Save its tensors as .safetensors or .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a TensorFlow Lite model, which is not supported. Save its tensors as .safetensors or .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Python pickle, which could run code and is not supported. Save its tensors as .safetensors or .npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds %1 tensors: %2. Choose one with FILE::NAME or FILE::NUMBER; “inspect FILE” lists them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: it has 0 bytes. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no format that Quantscope recognises. It reads .npy, .safetensors, .csv, .tsv and .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no tensor “%1”. “inspect FILE” lists those it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: it has 0 bytes. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too short for a safetensors header. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is truncated or no safetensors file: its header length, %2, is too large and reaches beyond the end of the file. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its header of %2 bytes is too large; the format allows 100 MB. Save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its JSON header is nested too deep to be a list of tensors. Save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its header is not a JSON object in UTF-8 that starts with “{”. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the tensor name “%2” stands twice in the header, a duplicate. Save it again with distinct names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” is not a list. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” has a negative dimension. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” has a dimension that is no integer or is too large. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the offsets of tensor “%2” are not two whole numbers in ascending order; none may be negative. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the dtype “%3” of tensor “%2” is not one that safetensors knows. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” is too large; its size overflows. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the shape of tensor “%2” needs %3 bytes, its offsets span %4. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: tensor “%2” has no %3 in the header; the field is missing. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is truncated: the offsets of tensor “%2” end at %3, beyond the end of file at %4. Download or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: by its offsets tensor “%2” overlaps another. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: by the offsets there is a gap, a hole of bytes that belong to no tensor, before “%2”. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 extra bytes after the last tensor, which the format forbids. Save the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the dtype %3 of tensor “%2” is not supported. Convert it to F16, BF16 or F32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no tensor: it is empty but for its metadata. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is text in UTF-16. Save it in the encoding UTF-8 and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not text in the encoding UTF-8: it has zero bytes, as binary files and UTF-16 have. Choose a file of numbers, or save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: a quote is opened and never closed. Close it or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 has %3 cells where the lines before have %4 columns. Check that line and its separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2 has a number in a column that is empty in the lines before. Fill the empty cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the cell is empty. Write a number or nan there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: “%4” is not a number. Correct it, or choose a file that is text and holds only numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4 is too large for single precision (range ±3.4e38). Scale the values down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no number: it is empty, or has only comments or a header. Choose a file with numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: entry %3, “%4”, is not a number that single precision holds. Correct or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no number: it is empty or has only comments. Give some numbers.</source>
        <translation type="unfinished"></translation>
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
        <source>One bit symmetric with narrow codes has the single code 0. Choose the code range full or unsigned, or --codebook binary.</source>
        <translation>Một bit đối xứng với mã hẹp chỉ có một mã là 0. Hãy chọn dải mã đầy đủ hoặc không dấu, hoặc --codebook binary.</translation>
    </message>
    <message>
        <source>Asymmetric quantization uses every code, so its code range cannot be narrow. Choose full or unsigned.</source>
        <translation>Lượng tử hóa bất đối xứng dùng mọi mã nên dải mã không thể hẹp. Hãy chọn đầy đủ hoặc không dấu.</translation>
    </message>
    <message>
        <source>The scheme codebook needs the name of a codebook, for example --codebook nf4.</source>
        <translation>Lược đồ codebook cần tên của một bảng mã, chẳng hạn --codebook nf4.</translation>
    </message>
    <message>
        <source>The scheme format needs the name of a block format, for example --format mxfp4.</source>
        <translation>Lược đồ format cần tên của một định dạng khối, chẳng hạn --format mxfp4.</translation>
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
        <source>abs-max over the largest code</source>
        <translation>trị tuyệt đối lớn nhất chia mã lớn nhất</translation>
    </message>
    <message>
        <source>abs-max over half the code span</source>
        <translation>trị tuyệt đối lớn nhất chia nửa dải mã</translation>
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
</context>
<context>
    <name>pages</name>
    <message>
        <source>Explore</source>
        <translation>Khám phá</translation>
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
        <source>Only %1 values: this method needs at least %2.</source>
        <translation>Chỉ có %1 giá trị: phương pháp này cần ít nhất %2.</translation>
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
    <name>quantscope::CornerSwitches</name>
    <message>
        <source>Theme</source>
        <translation>Giao diện màu</translation>
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
        <source>Load the scenario %1</source>
        <translation>Nạp kịch bản %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Import %1 numbers</source>
        <translation>Nhập %1 số</translation>
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
</context>
<context>
    <name>quantscope::FigureTable</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 dưới dạng bảng</translation>
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
</context>
<context>
    <name>quantscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
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
    <name>quantscope::ResultsModel</name>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
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
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Hủy công việc đang chạy</translation>
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
