count = 0
for flags in ('', '-', '+', ' ', '0', '#', '-+', '+0', '0 ', '-#'):
    for width in ('', '6', '10'):
        for conv, values in (('d', (0, 42, -42)), ('x', (255, -255)), ('o', (8,)), ('s', ('ab',)), ('f', (3.5, -2.25)), ('e', (12345.678,)), ('g', (0.0001,))):
            for value in values:
                text = ('%' + flags + width + conv) % value
                assert len(text) >= int(width or 0)
                if '-' in flags and len(text) > 2:
                    assert not text.startswith('  '), (text, flags)
                if conv == 'd':
                    assert int(text) == value and (text.strip()[0] == '+') == ('+' in flags and value >= 0), (text, flags)
                if conv == 'x':
                    assert int(text.strip(), 16) == value
                if conv == 's':
                    assert text.strip() == 'ab'
                if conv in 'feg':
                    assert abs(float(text) - value) <= abs(value) * 1e-5
                count += 1
assert '%(a)s %(b)r' % {'a': 1, 'b': 'x', 'c': 0} == "1 'x'" and '%s' % ((1, 2),) == '(1, 2)' and '%%' % () == '%' and '%5.1f|' % 2.25 == '  2.2|'
assert '%.3s|%5.2s|' % ('abcdef', 'xyz') == 'abc|   xy|' and '%c%c' % (65, 'B') == 'AB' and '%r' % None == 'None'
assert '%d' % (2 ** 70) == str(2 ** 70) and '%x' % (10 ** 20) == hex(10 ** 20)[2:]
class S:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
assert '%s %r %a' % (S(), S(), S()) == 'str repr repr'
print('ok', count)
