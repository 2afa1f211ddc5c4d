a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.extend('xy')
a.insert(0, 'first')
a.insert(100, 'last')
a.insert(-1, 'before last')
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('x')
a.remove('before last') if 'before last' in a else None
print(a, a.index(2), a.count(1), a.index(5, 2), len(a))
a.reverse()
print(a)
b = a.copy()
b.sort()
print(a is b, b, a)
b.clear()
print(b, a + [1], [0] * 3, a * 0, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [1])
a += (7, 8)
a *= 2
print(a)
print([1, [2, [3]]], list('abc'), list(range(3)), list({'k': 1}), list((1, 2)), [[]] * 2, list())
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
print(a.sort(), [3, 1].sort(), sorted('bca'), list(reversed([1, 2, 3])))
for bad in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(5), lambda: [1].index(5), lambda: [1][1], lambda: [1] + 'a', lambda: [1].append(), lambda: [1].extend(5), lambda: [1, 'a'].sort(), lambda: [1].insert(1), lambda: [1, 2].pop('a'), lambda: [1] * [2], lambda: list(5), lambda: [1].nope, lambda: [1].sort(lambda x: x)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
