class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]

s = Stack([1, 2])
s.push(3)
print(s, len(s), s.peek(), s == [1, 2, 3], type(s).__name__, s[0:2], type(s[0:2]).__name__)

class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]

d = Default(a=1)
print(d['a'], d[4], d, d.get('zz'), len(d))

class Err(ValueError):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
try:
    raise Err(7)
except ValueError as e:
    print(e, e.code, e.args, repr(e))
