def apply(f, values):
    return [f(v) for v in values]

def half(x):
    return x / 2

print(apply(half, [2, 4]))
print(apply(half, [2, 'four']))
