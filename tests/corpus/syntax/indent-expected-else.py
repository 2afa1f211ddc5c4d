if True:
    pass
else:
print('x')
