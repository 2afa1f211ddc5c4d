age, nothing, five = '42', None, 5
for action in (lambda: age + 1, lambda: 'a' * 'b', lambda: [1] + (2,), lambda: len(5), lambda: nothing[0], lambda: {}[[]], lambda: five(), lambda: int([]), lambda: sum(['a']), lambda: max(1, 'a'), lambda: ' '.join([1]), lambda: range('3'), lambda: print(x=1), lambda: sorted([1, 'a']), lambda: {1: 2} < {}, lambda: (1).foo, lambda: 'abc'.push('d'), lambda: [].length, lambda: {}.has_key(1), lambda: open(3.5), lambda: abs('x'), lambda: round('x'), lambda: 'x' % 3, lambda: int('x', 99), lambda: list(3), lambda: dict([1]), lambda: next([]), lambda: isinstance(1, 'int'), lambda: chr(-1), lambda: ord('ab'), lambda: [1, 2].index(3), lambda: [].pop(), lambda: 'abc'.index('z'), lambda: {}.popitem(), lambda: set().pop(), lambda: iter(3), lambda: float('x'), lambda: '{}{}'.format(1), lambda: '{x}'.format(y=1), lambda: 'a'.join(3), lambda: [3, 1].sort(reverse='x', kee=1), lambda: (1, 2)[5], lambda: 'ab'[5], lambda: -'a', lambda: ~1.5, lambda: 1 << -1, lambda: 2 ** 'a', lambda: 1 @ 2, lambda: not_defined, lambda: __import__('nope')):
    try:
        action()
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('no error')
print(age + 1)
