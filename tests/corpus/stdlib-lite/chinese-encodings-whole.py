from zlib import crc32

# every pair of bytes, and every character of two or three bytes in UTF-8: the sums are CPython's
pairs = b''.join(bytes([lead, trail]) + b'\n' for lead in range(0x80, 0x100) for trail in range(0x30, 0x100))
points = '\n'.join(map(chr, [*range(0x80, 0xd800), *range(0xe000, 0x10000)]))
for encoding, length, unknown, checksum, size, missing, sum_of_data in [
    ('gbk', 58081, 6871, 284151877, 148510, 41569, 2101304113),
    ('gb2312', 72427, 28118, 1242211463, 134164, 55915, 930836756),
    ('big5', 66162, 21132, 312222949, 140425, 49654, 3061593300),
]:
    text = pairs.decode(encoding, 'replace')
    assert (len(text), text.count('\ufffd'), crc32(text.encode())) == (length, unknown, checksum), encoding
    data = points.encode(encoding, 'replace')
    assert (len(data), data.count(b'?'), crc32(data)) == (size, missing, sum_of_data), encoding
