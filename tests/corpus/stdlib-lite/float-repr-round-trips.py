import random
random.seed(5)
values = [0.1, 0.2, 0.3, 1e-300, 1e300, 1.5, 123.456, 2 / 3, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 1e16, 1e15, 0.0001, 0.00001, 123456789.123456789]
values += [random.uniform(-1e6, 1e6) for _ in range(50)] + [random.random() * 10 ** random.randint(-30, 30) for _ in range(50)]
for x in values:
    for s in (x, -x):
        text = repr(s)
        assert float(text) == s, text
        assert str(s) == text == f'{s}' == '%r' % s
        assert float(f'{s:.17g}') == s and float(f'{s:.17e}') == s
        digits = text.lstrip('-').split('e')[0].replace('.', '')
        assert len(digits.strip('0')) <= 17
        assert ('e' in text) == (not (1e-4 <= abs(s) < 1e16)), text
assert repr(0.0) == '0.0' and repr(-0.0) == '-0.0' and repr(1e16) == '1e+16' and repr(1e-5) == '1e-05' and repr(100.0) == '100.0'
assert repr(float('inf')) == 'inf' and repr(-float('inf')) == '-inf' and repr(float('nan')) == 'nan'
for text, x in (('1_0.0_1', 10.01), ('  1.5\n', 1.5), ('.5', 0.5), ('5.', 5.0), ('1E5', 1e5), ('-1e-2', -0.01), ('+inf', float('inf')), ('INFINITY', float('inf')), ('١٢', 12.0)):
    assert float(text) == x, text
for bad in ('', ' ', '.', 'e5', '1e', '1.2.3', '0x10', '1 2', '--1', '1_', '_1', '1__0', 'infin', 'na', '1e5.0'):
    try:
        float(bad)
    except ValueError as e:
        assert str(e) == f'could not convert string to float: {bad!r}', e
    else:
        assert False, bad
print('ok')
