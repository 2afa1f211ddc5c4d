x = 5
print(1 < x < 10, 1 < x > 3, 1 < x < 4, 5 == x == 5 != 4)
print(1 < 2 < 3 < 4 < 3, 3 > 2 == 2, (3 > 2) == 2)
def f(v):
    print('f', v)
    return v
print(f(1) < f(0) < f(9))
print(f(1) <= f(1) <= f(2))
print('a' < 'b' < 'c', 'a' in 'abc' in ['abc'], 1 in [1] is not None)
print(None is None is None, [] is not [] , not 1 == 2)
if 0 <= x < 10 and not x == 7:
    print('digit')
print(1 == 1.0 == True, 'abc' == 'ab' 'c')
