def which(x):
    match x:
        case 1 + 2j:
            return 'one'
        case -3 - 0.5j:
            return 'two'
        case [0 + 1j, *_] | {'z': 1 - 1j}:
            return 'inside'
        case {2 + 0j: v}:
            return v
        case _:
            return 'other'


for x in (1 + 2j, 1 - 2j, complex(-3, -0.5), [1j], {'z': 1 - 1j}, {2: 'key'}, 1):
    print(x, which(x))


def negative(x):
    match x:
        case -2j:
            return 'minus two'
        case 0 - 0j:
            return 'nothing'
    return None


print(negative(-2j), negative(0), negative(2j))
