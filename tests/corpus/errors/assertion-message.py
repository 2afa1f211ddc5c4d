x = -1
assert x >= 0, f'x must not be negative, is {x}'
