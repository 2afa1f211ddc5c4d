class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value)
        return self.swallow

with Managed('a') as x:
    print('body', x)
with Managed('b', swallow=True):
    raise ValueError('ignored')
print('after b')
try:
    with Managed('c'):
        1 / 0
except ZeroDivisionError as e:
    print('caught', e)

def f():
    with Managed('d') as y:
        return y
print(f())
for i in range(2):
    with Managed(f'loop{i}'):
        if i == 0:
            continue
        break
