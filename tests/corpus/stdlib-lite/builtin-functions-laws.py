import random
rng = random.Random(61)
for _ in range(100):
    xs = [rng.randint(-20, 20) for _ in range(rng.randrange(1, 12))]
    assert min(xs) == sorted(xs)[0] and max(xs) == sorted(xs)[-1] and sum(xs) == sum(reversed(xs))
    assert min(xs, key=abs) == sorted(xs, key=abs)[0] and max(xs, key=lambda v: -v) == min(xs)
    assert list(reversed(xs)) == xs[::-1] and any(x > 10 for x in xs) == (max(xs) > 10) and all(x > -10 for x in xs) == (min(xs) > -10)
    assert list(zip(*zip(xs, xs))) == [tuple(xs)] * 2 and [x for _, x in enumerate(xs)] == xs and dict(enumerate(xs))[len(xs) - 1] == xs[-1]
    assert list(map(abs, xs)) == [abs(x) for x in xs] and list(filter(lambda v: v > 0, xs)) == [x for x in xs if x > 0]
    assert sum(map(lambda a, b: a * b, xs, range(99))) == sum(x * i for i, x in enumerate(xs))
    for a in xs:
        for b in xs[:3]:
            if b:
                assert divmod(a, b) == (a // b, a % b)
            assert (a < b) == (b > a) and abs(a - b) == abs(b - a) and pow(a, 3) == a ** 3
        assert int(bin(a), 2) == int(oct(a), 8) == int(hex(a), 16) == a and (a >= 0 and chr(a + 64) == chr(64 + a) or a < 0)
assert isinstance(True, int) and not isinstance(1, bool) and isinstance(1, (str, int)) and issubclass(bool, int) and not issubclass(int, bool)
assert callable(len) and callable(int) and callable(lambda: 0) and not callable(5)
assert [type(x).__name__ for x in (1, 1.0, '', b'', [], (), {}, set(), frozenset(), None, True, range(0), len, int, iter([]))] == ['int', 'float', 'str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'NoneType', 'bool', 'range', 'builtin_function_or_method', 'type', 'list_iterator']
assert sorted('banana', key='nab'.index) == ['n', 'n', 'a', 'a', 'a', 'b'] and max('apple', 'fig', key=len) == 'apple' and min([], default=5) == 5
assert ord('A') == 65 and chr(0x4e2d) == '中' and repr('a') == "'a'" and ascii('é') == "'\\xe9'" and format(3.14159, '.2f') == '3.14' and round(2.5) == 2
assert list(iter(iter([3, 2, 1, 0, 9]).__next__, 0)) == [3, 2, 1] and next(iter([]), None) is None and hash('a') == hash('a')
print('ok')
