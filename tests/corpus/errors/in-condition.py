limit = '10'
n = 5
if n < limit and n > 0:
    print('small')
