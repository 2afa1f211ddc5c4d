parts = ['a', 1]
print('-'.join(parts))
