class Back:
    def __del__(self):
        global saved
        print('del')
        saved = self
b = Back()
del b
print(type(saved).__name__)
saved = None
print('gone for good')
class Chain:
    def __init__(self, n):
        self.next = Chain(n - 1) if n else None
        self.n = n
    def __del__(self):
        print('chain', self.n)
c = Chain(3)
c = None
class Uses:
    def __init__(self):
        self.log = []
    def __del__(self):
        print('log was', self.log)
u = Uses()
u.log.append(1)
m = u.log.append
u = None
m(2)
print('end')
