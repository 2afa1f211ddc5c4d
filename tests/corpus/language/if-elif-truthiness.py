def kind(x):
    if x is None:
        return 'none'
    elif x is True or x is False:
        return 'bool'
    elif isinstance(x, (int, float)):
        if x < 0:
            return 'negative'
        elif x == 0:
            return 'zero'
        else:
            return 'positive'
    else:
        return 'other'
for x in (None, True, -1, 0, 2.5, 'a'):
    print(kind(x))
for value in (0, 1, -1, 0.0, '', 'a', [], [0], {}, {1: 1}, (), (0,), set(), None, b'', b'x', range(0), range(1), 0.1, False):
    print(bool(value), end=' ')
print()
print(not 0, not 'x', not not [])
print(1 if '' else 2, 'a' if [1] else 'b' if 0 else 'c')
grade = 85
letter = 'A' if grade >= 90 else 'B' if grade >= 80 else 'C'
print(letter)
