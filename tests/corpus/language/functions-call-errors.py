def two(a, b):
    pass

def one_default(a, b=1):
    pass

def none():
    pass

def three(a, b, c):
    pass

five, text, nobody = 5, 'text', None

calls = [
    lambda: two(1),
    lambda: two(),
    lambda: three(),
    lambda: two(1, 2, 3),
    lambda: none(1),
    lambda: none(1, 2),
    lambda: one_default(),
    lambda: one_default(1, 2, 3),
    lambda: two(1, 2, b=3),
    lambda: two(1, c=3),
    lambda: two(1, 2, c=3),
    lambda: two(**{'a': 1, 'z': 2}),
    lambda: none(*[1, 2, 3]),
    lambda: two(*5),
    lambda: two(**5),
    lambda: two(a=1, **{'a': 2}),
    lambda: two(**{1: 2}),
    lambda: five(),
    lambda: text(1),
    lambda: nobody(),
]
for call in calls:
    try:
        call()
    except TypeError as e:
        print(e)
    else:
        print('no error')
