x = 1; y = 2; print(x + y)
if x: print('one line'); print('still')
total = 1 + \
    2 + \
    3
print(total)
items = [
    1,
    2,  # comment inside

    3,
]
print(items)
def f(): return 'short'
print(f())
class E: pass
for i in range(2): print(i)
while x < 3: x += 1
else: print('else')
try: 1 / 0
except ZeroDivisionError: print('short except')
finally: print('short finally')
text = ('implicit '
        'concatenation '
        f'{x} works')
print(text)
if (x == 3 and
        y == 2):
    print('joined')
print(  1  ,2,   sep = '' )
pass; ...
lambda: 0
