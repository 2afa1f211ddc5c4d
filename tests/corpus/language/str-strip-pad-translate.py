print(repr('  x '.strip()), repr('  x '.lstrip()), repr('  x '.rstrip()), 'xxhixx'.strip('x'), 'abcba'.strip('ab'), 'hello'.lstrip('he'), '\t\nx\r\n'.strip(), 'www.site.com'.strip('cmow.'))
print('7'.zfill(3), '-7'.zfill(4), '+5'.zfill(4), 'abc'.zfill(2), 'x'.center(5, '*'), 'xy'.center(5, '.'), 'x'.ljust(4, '-') + '|', 'x'.rjust(4) + '|', 'abc'.center(2))
print('a\tb\tc'.expandtabs(), 'a\tb'.expandtabs(4), '\t'.expandtabs(2) + '|')
table = str.maketrans('abc', 'xyz')
print('aabbcc d'.translate(table), 'hello'.translate(str.maketrans('', '', 'l')), 'abc'.translate({97: 'A', 98: None, 'c': 'no'}), 'ab'.translate(str.maketrans({'a': '1', 'b': 'two'})))
print('a-b'.replace('-', ' ').title(), 'CamelCase'.swapcase(), 'x'.encode(), 'é'.encode('utf-8'), 'é'.encode('latin-1'), b'caf\xc3\xa9'.decode())
for bad in (lambda: 'x'.center(5, 'ab'), lambda: 'x'.strip(1), lambda: str.maketrans('ab', 'c'), lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'x'.zfill('a'), lambda: 'x'.encode('nope')):
    try:
        print(bad())
    except (ValueError, TypeError, LookupError) as e:
        print(type(e).__name__, e)
print('é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'ignore'), b'\xffa'.decode('utf-8', 'replace'), b'\xffa'.decode('ascii', errors='ignore'))
