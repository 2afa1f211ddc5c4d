one, text = [1], 'abc'
tests = {
    'div': lambda: 1 / 0, 'floordiv': lambda: 1 // 0, 'mod': lambda: 1 % 0, 'fdiv': lambda: 1.0 / 0,
    'fmod': lambda: 1.0 % 0, 'ffloor': lambda: 1.0 // 0, 'divmod': lambda: divmod(1, 0), 'pow': lambda: 0 ** -1,
    'index': lambda: [1][3], 'tuple': lambda: (1,)[3], 'str': lambda: 'a'[3], 'key': lambda: {}['k'],
    'listidx': lambda: one['a'], 'stridx': lambda: text['a'], 'tupidx': lambda: tuple(one)[1.5],
    'add': lambda: 1 + 'a', 'concat': lambda: 'a' + 1, 'lists': lambda: [1] + (2,), 'mul': lambda: 'a' * 'b',
    'mulf': lambda: [1] * 1.5, 'sub': lambda: 'a' - 'b', 'neg': lambda: -'a', 'inv': lambda: ~1.5, 'and': lambda: 1 & 1.0,
    'shift': lambda: 1 << -1, 'int': lambda: int('12x'), 'intn': lambda: int(None), 'float': lambda: float('abc'),
    'floatl': lambda: float([]), 'none': lambda: None.x, 'call': lambda: (lambda: 0).foo, 'iter': lambda: [x for x in 5],
    'ord': lambda: ord('ab'), 'chr': lambda: chr(-1), 'chr2': lambda: chr(0x110000), 'range': lambda: range(1, 2, 0),
    'rangef': lambda: range(1.5), 'setitem': lambda: (1,).__setitem__, 'pop': lambda: [].pop(), 'popi': lambda: [1].pop(5),
    'dpop': lambda: {}.pop('z'), 'popitem': lambda: {}.popitem(), 'spop': lambda: set().pop(), 'remove': lambda: [1].remove(2),
    'sremove': lambda: {1}.remove(2), 'lindex': lambda: [1].index(2), 'sindex': lambda: 'a'.index('z'), 'tindex': lambda: (1,).index(3),
    'join': lambda: ','.join([1]), 'join2': lambda: ','.join(5), 'max': lambda: max([]), 'min': lambda: min(()), 'sum': lambda: sum(['a']),
    'in': lambda: 1 in 5, 'instr': lambda: 1 in 'abc', 'unhash': lambda: {[]: 1}, 'next': lambda: next(iter([])),
    'fmt': lambda: '%d' % 'a', 'fmt2': lambda: '%s %s' % 1, 'fmt3': lambda: '%s' % (1, 2), 'fstr': lambda: f'{5:z}',
    'fpow': lambda: 10.0 ** 400, 'ovf': lambda: int(float('inf')), 'nan': lambda: int(float('nan')), 'complexpow': lambda: round('a'),
    'abs': lambda: abs('a'), 'sorted': lambda: sorted(5), 'reversed': lambda: reversed({1}), 'zip': lambda: list(zip([1], [1, 2], strict=True)),
    'enum': lambda: enumerate(5), 'map': lambda: map(), 'bytes': lambda: bytes([256]), 'neg_bytes': lambda: bytes(-1),
}
for name, test in tests.items():
    try:
        test()
        print(name, 'no error')
    except Exception as e:
        print(name, type(e).__name__, e)
