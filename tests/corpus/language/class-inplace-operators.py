class Bag:
    def __init__(self):
        self.items = []
    def __iadd__(self, item):
        self.items.append(item)
        return self
    def __isub__(self, item):
        self.items.remove(item)
        return self
    def __ior__(self, other):
        self.items += other
        return self
    def __ilshift__(self, n):
        return 'replaced'

bag = alias = Bag()
bag += 1
bag += 'two'
bag |= [3, 4]
print(bag.items, bag is alias)
bag -= 'two'
print(alias.items)
bag <<= 1
print(bag)

a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b)
t = u = (1,)
t += (2,)
print(t, u)
s = {1}
s2 = s
s |= {2}
print(s is s2, s)
data = {'n': 1}
data['n'] += 5
data['n'] **= 2
print(data)
x = 7
x //= 2; x <<= 4; x ^= 5; x |= 64; x &= 127; x %= 50; x >>= 1
print(x)
