<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bin width %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColorName</name>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vermilion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bluish green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reddish purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch English and Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New random &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fewer bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibration method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Best by the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Quantscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise the chart, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next grip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the points; move a grip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last point; a grip to the data&apos;s ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grip to the next method&apos;s pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a drag; leave the walked point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no calibration “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entropy variant “%1”. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 takes a number from %3 to %4 for %2; “%5” is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calibration %1 takes nothing after a colon; “%2” is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual takes a lower and an upper limit, as in manual:-1.25,1.5; “%1” is not that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 takes a number from %3 to %4 for %2; %5 is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no calibration “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entropy variant “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy calibration needs 2 to 65,536 bins; %1 is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy calibration needs at least one level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood. Write for example gen:normal(n=20000,scale=1,seed=42,outliers=0.002,reach=8.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values cannot be generated. Ask for 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distribution needs a finite location and a spread above 0, not %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tail must be above 0, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers need a share from 0 to 1 and a finite reach, not %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values per code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unused codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 codes are used; the fullest holds %3 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of values up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding (outline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error against value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stochastic rounding has no fixed edges: the same value may go either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding errs by at most half a step, %1; beyond the limits the error grows with the distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstructed value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ideal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A continuous axis becomes a staircase of %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn for the first of %1 groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is %1 wide because the limits reach to %2, while %3 % of the values lie within ±%4 and share %5 codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values lie on one side of zero, so half of the codes are never used; asymmetric codes would halve the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value comes back exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping costs more than rounding: %1 % of the error comes from the %2 % of the values beyond the limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding makes %1 % of the error, clipping %2 % of the values the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is clipped: all of the error is rounding, at most half a step, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no finite values to quantize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: limit %2, loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you: limit %1, loss %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean squared error is lowest, %1, at a clip limit of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep of the clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels (height: values that land there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels (height: mean of their bins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and codes</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tensor is a single number and has no axis %1. Use one quantizer for the whole tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tensor of shape %1 has no axis %2; its axes are 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group must hold at least one value: give sizes of 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes have 1 to 16 bits; %1 is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bit symmetric with narrow codes has the single code 0. Choose the code range full or unsigned, or --codebook binary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asymmetric quantization uses every code, so its code range cannot be narrow. Choose full or unsigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme codebook needs the name of a codebook, for example --codebook nf4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme format needs the name of a block format, for example --format mxfp4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group must hold at least one value: %1 has a size of 0. Give sizes of 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest scale must be 0 or a positive number; %1 is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no finite values, so there is nothing to quantize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 values are NaN or infinite. They are left out; the results use %3 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values are %1, so their range has no width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zero-point lies outside the code range, so integer hardware cannot hold it. Let the range include zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both limits lie beyond all the data: everything is clipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Quantscope scenario: %1. Choose a .qscn file that Quantscope wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario&apos;s field “%1” cannot be %2. Correct it, or remove it to get the usual value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with version %1 of the scenario format; this program knows version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that are not known here were ignored and are kept when saving: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods are compared by their one limit, and this scheme has %1 groups. Choose per tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest |error|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy of the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-point, course&apos;s sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes and levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each method picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to index %1 values. Use a smaller tensor or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs more memory than the computer has free. Close other programs or use fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened (%2). Check that the file is still there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample could not be written to %1 (%2). Check that the folder exists and has room.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formulas</name>
    <message>
        <source>x: a value before; x with a hat: what it comes back as; N: number of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p and q: shares of the values before and after in each of 2,048 equal bins between the smallest and the largest value. Too many terms to write out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b: bits; empty levels are codes that no value gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n: number of values that get the code k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits have no width, so the scale is set to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale was set directly, not by this formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α and β: the lower and the upper limit; b: bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric codes put zero at code 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α: the lower limit; q min: the lowest code; round: to the nearest whole number, halves to even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b: bits per code; G: number of groups, each with a 32-bit scale; N: all values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored bits per value before, over those after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values beyond the limits, of all N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values that were not zero and came back as zero, of all N.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>%1 (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file opened yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>MinMax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy (KL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lp norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values and codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range includes zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power-of-two scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror both limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bin per code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two humps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-normal (ReLU-like)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights-like mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abs-max over the largest code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abs-max over half the code span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger of the two sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half to even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half away from zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toward zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stochastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per channel (axis %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks of %1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit asymmetric</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::CalibrationGroup</name>
    <message>
        <source>Mirrored limits cannot both be zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be below the upper limit, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be above the lower limit, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 values: this method needs at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tool&apos;s entropy calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller values are clipped to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger values are clipped to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror both limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric: what “best” means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each group has limits of its own; no single method is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the method that does best by this metric (A in a chart)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the values is kept, in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error is raised to it: 2 is MSE, 1 is MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each new batch counts, from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of the %1 groups has limits of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With unsigned codes the lower limit is always zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asymmetric limits are set one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving one limit moves the other as far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 … %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ChartBar</name>
    <message>
        <source>automatic bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one bin per code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How counts are drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all the data (R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ChartHandle</name>
    <message>
        <source>“%1” is not a number. Type one like %2; Esc leaves it unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ChartSlot</name>
    <message>
        <source>Charts in this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ClipGrips</name>
    <message>
        <source>Lower clip limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper clip limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::CornerSwitches</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::DataGroup</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location of the distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its middle lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation for the bell shape; its counterpart for the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees of freedom: the fewer, the more far values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same values on every computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other values (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not finite, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste other numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another tensor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 values, seed %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::DataOpener</name>
    <message>
        <source>Tensors and scenarios (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ExplorePage</name>
    <message>
        <source>The limits differ, so the scheme is asymmetric now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, clips %2, SQNR %3 decibels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, clips %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand; nearest method: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::FigureTable</name>
    <message>
        <source>%1 as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::FigureView</name>
    <message>
        <source>Approximate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::FoldingGroup</name>
    <message>
        <source>%1, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::FormulaPanel</name>
    <message>
        <source>How this number is made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With today&apos;s numbers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formulas as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formulas as LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::HintLine</name>
    <message>
        <source>You just calibrated a quantizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 dB. You just calibrated a quantizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20,000 weights. 4 bits. One line decides how much survives: drag the right grip inwards, or press Left on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tensor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::HistoryModel</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter on a step to go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::InWordsPanel</name>
    <message>
        <source>In words: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::InspectorPanel</name>
    <message>
        <source>Point at the histogram, or walk it with the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>code, level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: %1 lies outside the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::KeyList</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::MainWindow</name>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Quantscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantscope %1 shows what quantizing a tensor costs. Files are read on this computer and are never changed. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::NumberBox</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to lie between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::OutliersGroup</name>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only generated values can be given outliers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the values that are outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach of the outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far out they lie, in standard deviations of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a single value as far out as the reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one outlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last outlier that was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outlier was added by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the values, reach %2 σ, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ResultsModel</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::ResultsPanel</name>
    <message>
        <source>Not current: the new numbers are being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ marks what is approximate until all values are sorted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row, or press Enter, for its formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter on a row for its formula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::SchemeGroup</name>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One scale per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-point as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scale is computed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits include zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed rounds the same way again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shares one scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis of the channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the first, slowest axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours along the last axis that share a scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale is a power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded up, so that hardware can shift instead of multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign of the zero-point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value = scale × (code − zero-point), as in ONNX and PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value = S × (code + Z), as in the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An asymmetric scale always comes from both limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With unsigned codes the scale always comes from the upper limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric limits always include zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens the limits to hold zero, so that zero comes back as zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These values have one axis: every value would be a channel of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::SetupPanel</name>
    <message>
        <source>Reset setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the values of a first start; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::StatusLine</name>
    <message>
        <source>  N = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approx. ≈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting for exact answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying all limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::TensorListModel</name>
    <message>
        <source>Quantscope cannot read values of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::TensorPicker</name>
    <message>
        <source>Choose a tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds several tensors. Which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the tensor&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quantscope::YouDrag</name>
    <message>
        <source>You: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio: how far the values stand above the error. Higher is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What values within the limits add to the MSE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What values beyond the limits add to the MSE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max |error|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest error of a single value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine of the angle between the values before and after. 1 is the same direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the histogram after differs from the one before. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the values beyond the limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the values that were not zero and came back as zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that at least one value gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits a code carries on average; an ideal compressor could store them in as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width of one step between two levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero-point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that stands for zero, in both sign conventions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code bits and the stored scales, shared out over all values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored bits before over stored bits after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one per group (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move lower limit to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move upper limit to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move limits to ±%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move limits to %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %1 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate %1 data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zero-point</name>
    <message>
        <source>course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <comment>value, convention, value in it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
