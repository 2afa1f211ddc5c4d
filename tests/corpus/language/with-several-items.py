class M:
    def __init__(self, n, fail_enter=False, swallow=False):
        self.n, self.fail_enter, self.swallow = n, fail_enter, swallow
    def __enter__(self):
        if self.fail_enter:
            raise RuntimeError(f'enter {self.n}')
        print('enter', self.n)
        return self
    def __exit__(self, *exc):
        print('exit', self.n, exc[0].__name__ if exc[0] else None)
        return self.swallow

with M(1) as a, M(2) as b:
    print(a.n + b.n)
with (M(1) as a, M(2), M(3) as c,):
    print(a.n, c.n)
try:
    with M(1), M(2, fail_enter=True), M(3):
        print('never')
except RuntimeError as e:
    print(e)
with M(1), M(2, swallow=True), M(3):
    raise KeyError('x')
print('suppressed')
with (M(4) if a else M(5)):
    pass
with M(1) as d:
    with M(2) as e2:
        print('nested')
class D: pass
with M(7) as D.x:
    print(D.x.n)
