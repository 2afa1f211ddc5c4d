import unicodedata

print('\N{SNOWMAN}', 'a\N{greek small letter alpha}b', '\N{EURO SIGN}' == '€', ascii('\N{NULL}\N{LINE FEED}\N{NBSP}'))
print('\N{HANGUL SYLLABLE GA}', '\N{CJK UNIFIED IDEOGRAPH-4E2D}', '\N{LATIN SMALL LETTER GHA}', '\N{BELL}')
x = 3
print(f'{x}\N{SNOWMAN}{x}', f'\N{LATIN SMALL LETTER E WITH ACUTE}', f'{{\N{DIGIT ONE}}}', f'{x:\N{BULLET}>5}')
print(r'\N{x}', rf'\N{x}', b'\N{SNOWMAN}', '''
\N{BLACK STAR}''')
for c in 'a~é中㐀가힣ß€😀\u00ad\ufb01\U00030000\U000e0100':
    name = unicodedata.name(c)
    print(ascii(c), name, unicodedata.lookup(name) == c, unicodedata.lookup(name.lower()) == c if ord(c) < 0x3000 else '')
for c in '\0\n\ud800\ue000\u0378':
    print(ascii(c), unicodedata.name(c, None), unicodedata.name(c, 'none'))
    try:
        unicodedata.name(c)
    except ValueError as e:
        print('ValueError:', e)
for name in ['snowman', 'null', 'line feed', 'LATIN SMALL LETTER R WITH TILDE', 'KEYCAP DIGIT ONE', 'nope', '', ' SNOWMAN',
             'cjk unified ideograph-4e00', 'CJK UNIFIED IDEOGRAPH-4E0', 'CJK UNIFIED IDEOGRAPH-0041', 'HANGUL SYLLABLE X',
             'Hangul Syllable GA', b'SNOWMAN', 'ſNOWMAN']:
    try:
        print(repr(name), ascii(unicodedata.lookup(name)))
    except KeyError as e:
        print('KeyError:', e)
for argument in ('ab', '', 1):
    for function in unicodedata.name, unicodedata.lookup:
        try:
            print(function(argument))
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
count = check = 0
for code in range(0, 0x110000, 101):
    name = unicodedata.name(chr(code), None)
    if name is not None:
        count += 1
        check = (check * 31 + sum(name.encode()) * len(name)) % 1000003
        assert unicodedata.lookup(name) == chr(code), name
print(count, check)
