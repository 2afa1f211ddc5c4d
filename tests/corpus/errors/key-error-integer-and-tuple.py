d = {(1, 2): 'x'}
try:
    d[5]
except KeyError as e:
    print('caught', e)
d[3, 4]
