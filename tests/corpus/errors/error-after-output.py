for i in range(3):
    print('line', i)
print('no newline yet', end='')
raise RuntimeError('after output')
