class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
a = D('a')
a = D('b')
print('rebound')
b = a
a = None
print('still one name')
b = None
print('gone')
D('temporary')
print('after temporary')
x = y = D('xy')
del x
print('x deleted')
del y
print('y deleted')
for i in range(2):
    d = D(f'loop {i}')
    print('in loop', i)
print('after loop')
d = 5
D('expr').name
print(D('arg').name)
c = [D('listed')]
c[0] = None
print('replaced')
