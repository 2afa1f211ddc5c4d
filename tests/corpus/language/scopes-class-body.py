x = 'global'

class A:
    x = 'class'
    y = x + '!'
    listed = [c for c in x]
    def method(self):
        return x

print(A.x, A.y, A.listed, A().method())

def f():
    x = 'function'
    class B:
        print(x)
        x = 'body'
        print(x)
        def m(self):
            return x
    return B().m(), B.x

print(f())

class Loop:
    for i in range(3):
        pass
    squares = []
    for j in range(4):
        squares.append(j * j)
    del j

print(Loop.i, Loop.squares, hasattr(Loop, 'j'))

class N:
    try:
        v = [i for i in range(3) if i < limit]
    except NameError as e:
        v = str(e)
print(N.v)
