text = 'a\u00e9\u4e2d\U0001F600\U0010FFFFz'
assert len(text) == 6 and [len(c) for c in text] == [1] * 6 and text[3] == '\U0001F600' and text[-2] == chr(0x10FFFF)
assert text[::-1][::-1] == text and text.index('z') == 5 and text.find('\U0001F600') == 3 and text[2:5].count('\U0001F600') == 1
assert [ord(c) for c in text] == [97, 233, 0x4e2d, 0x1F600, 0x10FFFF, 122] and ''.join(map(chr, map(ord, text))) == text
assert sorted(text) == ['a', 'z', '\u00e9', '\u4e2d', '\U0001F600', '\U0010FFFF'] and max(text) == '\U0010FFFF'
assert '\uffff' < '\U00010000' and '\ue000' < '\U0001F600' and 'z' < '\u00e9'
assert text.center(10, '\u4e2d') == '\u4e2d' * 2 + text + '\u4e2d' * 2 and len('\U0001F600'.ljust(5)) == 5 and f'{text[3]:>3}' == '  \U0001F600'
assert '\U0001F600'.split('\U0001F600') == ['', ''] and 'x\U0001F600y'.partition('\U0001F600') == ('x', '\U0001F600', 'y')
assert '\U0001F600' * 3 == '\U0001F600\U0001F600\U0001F600' and ('\U0001F600' * 3)[1:2] == '\U0001F600' and '\U0001F600ab'.replace('\U0001F600', '')[0] == 'a'
assert repr('\U0001F600') == "'\U0001F600'" and ascii('\U0001F600\u00e9') == "'\\U0001f600\\xe9'" and repr('\U000E0001') == "'\\U000e0001'"
assert 'e\u0301' != '\u00e9' and len('e\u0301') == 2 and '\U0001F468\u200D\U0001F469'.count('\u200D') == 1
assert {'\U0001F600': 1}['\U0001F600'] == 1 and '\U0001F600' in 'x\U0001F600' and '\ud83d' not in '\U0001F600'
assert '\U0001D400'.isalpha() and '\U0001D7CE'.isdigit() and int('\U0001D7CE\U0001D7CF') == 1 and '\u0660'.isdecimal() and '\u00b2'.isdigit() and not '\u00b2'.isdecimal() and '\u2167'.isnumeric()
assert '\U00010400'.lower() == '\U00010428' and 'ŉ'.upper() == 'ʼN' and '\u01c4'.title() == '\u01c5' and '\u0131'.upper() == 'I'
assert '\u3000\u2003\x85\xa0'.isspace() and '\u3000x\u2003'.strip() == 'x' and 'a\u2028b\x85c\x1cd'.splitlines() == ['a', 'b', 'c', 'd'] and 'a\u3000b'.split() == ['a', 'b']
变量 = 'ok'
print(变量)
