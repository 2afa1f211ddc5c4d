print('{} {}'.format('a', 1), '{1} {0} {1}'.format('a', 'b'), '{x} {y}'.format(x=1, y=2))
print('{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}'.format('a', 'b', 'c', 'd', 42))
print('{:.2f} {:,} {:e} {:%} {:x} {:#b} {:c}'.format(2.345, 1234567, 1234.5, 0.25, 255, 5, 97))
print('{0[1]} {0[0]} {d[key]} {o.real}'.format([1, 2], d={'key': 'v'}, o=3))
print('{!r} {!s} {!a}'.format('x', 'y', 'é'), '{:{}}|'.format('a', 5), '{:{w}.{p}f}'.format(3.14159, w=8, p=2))
print('{{}} {{{}}}'.format(1), '{0}{0}'.format('ab'), '{:}'.format(5))
print('{:>+8.2f}|{:<08}|{:=+6d}|{: d}'.format(3.14159, 5, 7, 9))
for bad in (lambda: '{}'.format(), lambda: '{1}'.format(0), lambda: '{x}'.format(), lambda: '{} {0}'.format(1), lambda: '{'.format(1),
            lambda: '}'.format(), lambda: '{0.x}'.format(1), lambda: '{0[a]}'.format([1]), lambda: '{!z}'.format(1), lambda: '{:d}'.format('a'),
            lambda: '{0} {}'.format(1, 2), lambda: '{a b}'.format(), lambda: '{0[}'.format([1])):
    try:
        print(bad())
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
print('{a}{b}'.format_map({'a': 1, 'b': 2}))
print(format(5, '03d'), format('x', '>3'), format(3.0), format(True), format(2**70, ','))
