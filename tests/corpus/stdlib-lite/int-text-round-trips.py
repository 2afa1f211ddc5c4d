values = [0, 1, -1, 9, 10, 255, -256, 10 ** 15, 2 ** 53, 2 ** 53 + 1, -(10 ** 22), 2 ** 100, 3 ** 200, -(6 ** 77)]
digits = '0123456789abcdefghijklmnopqrstuvwxyz'
def to_base(n, base):
    if n < 0:
        return '-' + to_base(-n, base)
    out = digits[n % base]
    while n >= base:
        n //= base
        out = digits[n % base] + out
    return out
for n in values:
    assert int(str(n)) == n and str(n) == to_base(n, 10) == repr(n) == f'{n}' == '%d' % n
    assert hex(n).replace('0x', '') == to_base(n, 16) == f'{n:x}' == '%x' % n
    assert oct(n).replace('0o', '') == to_base(n, 8) == f'{n:o}' == '%o' % n
    assert bin(n).replace('0b', '') == to_base(n, 2) == f'{n:b}'
    for base in (2, 3, 7, 10, 16, 29, 36):
        text = to_base(n, base)
        assert int(text, base) == n and int(text.upper(), base) == n and int(f' {text}\n', base) == n
    assert int(hex(n), 16) == int(hex(n), 0) == int(oct(n), 0) == int(bin(n), 0) == n
for bad in ('', ' ', '-', '+', '--1', '1.0', '1e5', '0x', '1_', '_1', '1__2', 'a', '1a', '- 1', '\x00', '1\x00'):
    try:
        int(bad)
    except ValueError as e:
        assert str(e) == f'invalid literal for int() with base 10: {bad!r}', e
    else:
        assert False, bad
assert int('1_000_000') == 10 ** 6 and int('-0') == 0 and int('+7') == 7 and int('0_0') == 0 and int('007') == 7
print('ok')
