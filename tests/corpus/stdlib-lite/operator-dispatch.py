log = []
class Left:
    def __add__(self, o): log.append('add'); return NotImplemented
    def __eq__(self, o): log.append('eq'); return NotImplemented
    def __lt__(self, o): log.append('lt'); return NotImplemented
    __hash__ = None
class Right:
    def __radd__(self, o): log.append('radd'); return 'right'
    def __eq__(self, o): log.append('right eq'); return 'equal'
    def __gt__(self, o): log.append('gt'); return 'greater'
assert Left() + Right() == 'right' and log == ['add', 'radd']
log.clear()
assert (Left() == Right()) == 'equal' and log == ['eq', 'right eq']
log.clear()
assert (Left() < Right()) == 'greater' and log == ['lt', 'gt']
x = Left()
log.clear()
assert (x == x) is True and (x == Left()) is False and log == ['eq', 'eq', 'eq', 'eq']
class Base:
    def __add__(self, o): return 'base add'
    def __radd__(self, o): return 'base radd'
class Sub(Base):
    def __radd__(self, o): return 'sub radd'
class SubSame(Base): pass
assert Base() + Sub() == 'sub radd' and Base() + SubSame() == 'base add' and Sub() + Base() == 'base add' and 1 + Sub() == 'sub radd'
names = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '@': 'matmul', '&': 'and', '|': 'or', '^': 'xor', '<<': 'lshift', '>>': 'rshift'}
body = {}
for op, name in names.items():
    body[f'__{name}__'] = lambda self, o, n=name: (n, o)
    body[f'__r{name}__'] = lambda self, o, n=name: ('r' + n, o)
    body[f'__i{name}__'] = lambda self, o, n=name: ('i' + n, o)
T = type('T', (), body)
t = T()
assert (t + 1, t - 1, t * 1, t / 1, t // 1, t % 1, t ** 1, t @ 1, t & 1, t | 1, t ^ 1, t << 1, t >> 1) == tuple((n, 1) for n in names.values())
assert (1 + t, 1 - t, 1 * t, 1 / t, 1 // t, 1 % t, 1 ** t, 1 @ t, 1 & t, 1 | t, 1 ^ t, 1 << t, 1 >> t) == tuple(('r' + n, 1) for n in names.values())
r = []
u = t; u += 2; r.append(u)
u = t; u -= 2; r.append(u)
u = t; u *= 2; r.append(u)
u = t; u /= 2; r.append(u)
u = t; u //= 2; r.append(u)
u = t; u %= 2; r.append(u)
u = t; u **= 2; r.append(u)
u = t; u @= 2; r.append(u)
u = t; u &= 2; r.append(u)
u = t; u |= 2; r.append(u)
u = t; u ^= 2; r.append(u)
u = t; u <<= 2; r.append(u)
u = t; u >>= 2; r.append(u)
assert r == [('i' + n, 2) for n in names.values()]
def message(f):
    try:
        f()
    except TypeError as e:
        return str(e)
o = object()
assert message(lambda: o + 1) == "unsupported operand type(s) for +: 'object' and 'int'" and message(lambda: 1 ** o) == "unsupported operand type(s) for ** or pow(): 'int' and 'object'"
assert message(lambda: -o) == "bad operand type for unary -: 'object'" and message(lambda: o < o) == "'<' not supported between instances of 'object' and 'object'"
def iadd():
    z = o
    z += 1
assert message(iadd) == "unsupported operand type(s) for +=: 'object' and 'int'"
print('ok')
