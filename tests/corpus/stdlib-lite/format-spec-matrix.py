count = 0
for value in (0, 7, -7, 12345, -98765):
    for align in ('', '<', '>', '^', '=', '*<', '0>', '#^'):
        for sign in ('', '+', '-', ' '):
            for width in ('', '1', '8', '12'):
                spec = align + sign + width + 'd'
                text = format(value, spec)
                body = str(abs(value))
                prefix = '-' if value < 0 else {'+': '+', ' ': ' '}.get(sign, '')
                fill = align[0] if len(align) == 2 else ' '
                where = align[-1:] or '>'
                pad = max(0, int(width or 0) - len(body) - len(prefix))
                left = {'<': 0, '>': pad, '^': pad // 2, '=': 0}[where]
                if where == '=':
                    expected = prefix + fill * pad + body
                else:
                    expected = fill * left + prefix + body + fill * (pad - left)
                assert text == expected == f'{value:{spec}}' == ('{:' + spec + '}').format(value), (value, spec, text, expected)
                count += 1
for s in ('', 'a', 'hello', '中文'):
    for align in '<>^':
        for width in (0, 3, 9):
            for precision in ('', '.0', '.2', '.20'):
                text = format(s, f'-{align}{width}{precision}' if width else precision)
                cut = s if precision == '' else s[:int(precision[1:])]
                expected = {'<': cut.ljust, '>': cut.rjust}.get(align, lambda w, f: f * ((w - len(cut)) // 2) + cut + f * (w - len(cut) - (w - len(cut)) // 2) if w > len(cut) else cut)(width, '-')
                assert text == expected, (s, align, width, precision, text, expected)
                count += 1
assert f'{1234567:,}' == '1,234,567' and f'{1234567:_}' == '1_234_567' and f'{0xdeadbeef:_x}' == 'dead_beef' and f'{1234.5:,.2f}' == '1,234.50' and f'{-1234:010,}' == '-0,001,234'
assert f'{255:#x} {255:#o} {255:#b} {255:#X} {-255:#010x}' == '0xff 0o377 0b11111111 0XFF -0x00000ff'
assert f'{3.14159:.3} {1e10:.3} {0.00001234:.2} {123456.0:.2} {1.0:g} {1e-5:G}' == '3.14 1e+10 1.2e-05 1.2e+05 1 1E-05'
print('ok', count)
