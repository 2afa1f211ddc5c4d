print('%s %d %r' % ('a', 5, 'b'))
print('%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o' % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8))
print('%f|%.2f|%10.3f|%-10.1f|%e|%.3E|%g|%G' % (3.14159, 3.14159, 3.14159, 3.14159, 31415.9, 31415.9, 0.0001, 1e-10))
print('%10s|%-10s|%.2s|%c|%c|%%' % ('right', 'left', 'cut', 'x', 65))
print('%(name)s is %(age)d' % {'name': 'Ann', 'age': 30})
print('%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159))
print('%s' % [1, 2], '%s' % None, '%s' % (('t', 'u'),), '%d' % 3.99, '%s' % {'a': 1})
print('100%%', '%d%%' % 50, '%a' % 'é')
print('%s and %s' % ('a', 'b') + '!')
print('%i %u' % (1, 2), '%d' % True, '%s' % True, '%x' % -255, '%.3d' % 5, '%#X' % 255)
for bad in (lambda: '%d' % 'x', lambda: '%s %s' % ('a',), lambda: '%s' % ('a', 'b'), lambda: '%z' % 1, lambda: '%(a)s' % {},
            lambda: '%(a)s' % 5, lambda: '%c' % 'ab', lambda: '%c' % 1.5, lambda: '%x' % 1.5, lambda: '%' % 1, lambda: 'plain' % 1,
            lambda: '%f' % 'a', lambda: '%*d' % ('a', 1)):
    try:
        print(bad())
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
print('none' % (), 'dict' % {}, 'list' % [])
