"""What the compiler warns of goes to stderr before the program begins; the program runs all the same."""
x = 5
if x is 5:
    print('is')
if x is not 'a':
    print('is not')
if 0 < x is -1:
    print('never')
assert (x, 'always true')
assert ()  is not None
z = 1if x else 2
print(z, [0x1for _ in range(2)])


def never():
    'abc'()
    [1, 2][3, 4]
    (1, 2)['a']
    {1, 2}[0]
    (lambda: 1)[0]
    5[0]
    f'{x}'['a']
    None()
    [x for x in ()]('a')
    {}[1, 2]
    'abc'[1.5]
    'abc'[True]


print('done')
