class Lazy:
    def __init__(self):
        self.real = 1
    def __getattr__(self, name):
        if name.startswith('get_'):
            return lambda: name[4:]
        raise AttributeError(f'no {name} here')

l = Lazy()
print(l.real, l.get_fish())
try:
    l.other
except AttributeError as e:
    print(e)
print(hasattr(l, 'other'), getattr(l, 'other', 'fallback'))

class Watched:
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('delete', name)
        super().__delattr__(name)
    def __getattribute__(self, name):
        if name == 'magic':
            return 'poof'
        return super().__getattribute__(name)

w = Watched()
w.a = 1
w.a += 1
print(w.a, w.magic)
del w.a
print(hasattr(w, 'a'))

class Proxy:
    def __init__(self, target):
        self._target = target
    def __getattr__(self, name):
        return getattr(self._target, name)
p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._target, p.index(9))
