words = ['banana', 'kiwi', 'Apple', 'fig', 'cherry']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True))
pairs = [('b', 2), ('a', 2), ('c', 1), ('a', 1)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: (-p[1], p[0])))
print(sorted(pairs, key=lambda p: p[1], reverse=True))
nums = [5, 2, 9, 1, 5, 6]
nums.sort()
print(nums)
nums.sort(reverse=True)
print(nums)
nums.sort(key=lambda n: n % 3)
print(nums)
print(sorted({3: 'c', 1: 'a'}), sorted({'b', 'a'}), sorted('hello'), sorted((3, 1)), sorted(range(3), key=lambda x: -x))
people = [{'n': 'x', 'age': 30}, {'n': 'y', 'age': 25}]
print([p['n'] for p in sorted(people, key=lambda p: p['age'])])
print(sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], []]), sorted([(1, 'b'), (1, 'a')]), sorted(['10', '9', '1'], key=int))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
print([k.v for k in sorted([K(3), K(1), K(2)])])
for bad in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([1], key=5), lambda: sorted([1, 2], lambda x: x), lambda: sorted([{}, {}])):
    try:
        bad()
    except TypeError as e:
        print(e)
big = [(i * 7919) % 1009 for i in range(300)]
print(sorted(big)[:5], sorted(big, reverse=True)[:3], sorted(big) == sorted(big[::-1]), sum(sorted(big)[100:110]))
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
print(bubble([5, 3, 8, 1]))
