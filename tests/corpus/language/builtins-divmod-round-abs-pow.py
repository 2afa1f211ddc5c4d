print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), abs(-3), abs(-2.5), abs(True), pow(2, 3), pow(2, -1), pow(2, 3, 5), pow(2.0, 3))
print(round(2.567, 2), round(2.5), round(-1.5), round(1234, -2), round(1250, -2), round(1350, -2), round(0.1 + 0.2, 10), round(5), round(5.0), round(1e300), round(2.5, None))
print(ord('a'), chr(8364), hex(255), bin(5), oct(8), hex(-1), bin(0), int('0b101', 2), int('0xff', 16))
class R:
    def __round__(self, n=None):
        return f'rounded {n}'
    def __abs__(self):
        return 'abs'
    def __divmod__(self, o):
        return ('divmod', o)
    def __pow__(self, e, m=None):
        return ('pow', e, m)
    def __index__(self):
        return 10
    def __int__(self):
        return 7
    def __float__(self):
        return 2.5
    def __trunc__(self):
        return 3
r = R()
print(round(r), round(r, 2), abs(r), divmod(r, 3), pow(r, 2), pow(r, 2, 5), r ** 4, hex(r), bin(r), int(r), float(r), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'ten'][r], list(range(12))[r:], 'ab' * 2)
for bad in (lambda: round('a'), lambda: round(1.5, 'a'), lambda: abs('a'), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: divmod(1, 0), lambda: divmod('a', 1), lambda: hex(1.5), lambda: bin('a'), lambda: ord(5), lambda: ord(''), lambda: chr('a'), lambda: chr(1.5), lambda: pow('a', 2), lambda: round(float('nan')), lambda: round(float('inf'))):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
