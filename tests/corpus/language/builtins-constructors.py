print(int('12'), int(-3.7), int('  5\n'), int('-0b11', 0), int('1010', 2), int(b'12'), int('٣'), float('1e-3'), float('-inf'))
print(str(1.50), str([]), list('hi'), list({1: 2}), tuple([1]), set([1, 1]), dict(a=1), bool([]), bytes([1]), frozenset('a'))
print(int(), float(), str(), list(), tuple(), dict(), bool(), bytes(), set(), frozenset())
for bad in (lambda: int('a'), lambda: int('1.5'), lambda: int(''), lambda: int('1', 50), lambda: int('9', 8), lambda: int(5, 2), lambda: int([]), lambda: int('1 2'), lambda: int('0x1'), lambda: int('1__0'), lambda: int('é'),
            lambda: float('x'), lambda: float(None), lambda: float('1 2'), lambda: str(1, 2, 3, 4), lambda: list(1), lambda: dict([1, 2]), lambda: dict([(1, 2, 3)]), lambda: set(1), lambda: bytes('a'), lambda: tuple(1, 2), lambda: bool(1, 2), lambda: int('a' * 10), lambda: float('é'), lambda: list(1, 2), lambda: object(5)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class I:
    def __int__(self):
        return 'not an int'
try:
    int(I())
except TypeError as e:
    print(e)
print(int.from_bytes(b'ab', 'big'), str(b'x'), repr('r'), ascii('é'), float('nan') != float('nan'), int(1e15), int('1' * 20))
