print(repr('a\nb\tc\\d'), repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('\x00\x7f\x1b'), repr('é中😀'), ascii('é中😀'), repr(''))
print('tab\there', 'back\\slash', 'quote\'s', "dq\"", 'nl\\n', '\x41\u00e9\U0001F600', '\101\60', r'raw\n', 'line \
continued')
print('''triple 'quotes' "inside"
second line''')
print(len('\n'), len(r'\n'), len('\\'), len('\u4e2d'), len('😀'))
print(str(5), str(None), str([1, 'a', None]), str(('x',)), str({'k': 'v'}), str({1}), str(1.0), str(b'x'), str('s'))
print(repr('\xa0'), repr('\u200b'), repr('\ud800'), repr('\u0301'), repr('\x85'), repr('\xad'))
print(['a\'b', "c\"d", 'e\\f'], {'n\n': 't\t'}, ('\r',))
print(str(b'abc', 'utf-8'), str(object=5), str())
print('\a\b\f\v'.encode(), '\0' == '\x00', 'a\0b'.split('\0'))
