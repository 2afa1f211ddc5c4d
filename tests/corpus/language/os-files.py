import os
print(os.path.exists('no-such-file'))
open('a.txt', 'w').write('x')
print(os.path.exists('a.txt'), os.path.getsize('a.txt'))
os.remove('a.txt')
print(os.path.exists('a.txt'))
try:
    os.remove('a.txt')
except FileNotFoundError as e:
    print(e, e.errno)
open('b.txt', 'w').write('moved')
os.rename('b.txt', 'c.txt')
print(open('c.txt').read(), sorted(os.listdir('.')), os.path.join('a', 'b'), os.path.basename('x/y.txt'))
os.replace('c.txt', 'd.txt')
print(os.listdir())
os.unlink('d.txt')
print(os.listdir())
