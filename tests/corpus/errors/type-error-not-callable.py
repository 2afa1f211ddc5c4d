name = 'x'
result = name(1, 2)
