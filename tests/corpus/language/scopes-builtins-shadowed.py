print(len('abc'))
def len(x):
    return 'mine'
print(len('abc'))
del len
print(len('abc'))

def local_list():
    list = [1, 2]
    return list

print(local_list(), list('ab'))
try:
    del undefined_name
except NameError as e:
    print(e)
