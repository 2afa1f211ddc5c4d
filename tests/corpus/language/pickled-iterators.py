import pickle

for made in (iter([1, 2]), reversed([1, 2, 3]), iter((1, 2)), iter(range(9, 0, -2)), reversed(range(3)), iter('añ中😀'), iter({1: 2}),
             iter({1: 2}.values()), iter({1: 2}.items()), iter({3}), enumerate('ab', 5), zip('ab', range(2)), map(str, [1])):
    next(made)
    print(list(pickle.loads(pickle.dumps(made))), list(made), list(pickle.loads(pickle.dumps(made))))

text = iter('a😀b')
next(text), next(text)
print(list(pickle.loads(pickle.dumps(text))))
numbers = [1, 2, 3]
backwards = reversed(numbers)
print(type(backwards).__name__, next(backwards))
del numbers[1:]
print(list(backwards))
print(type([].__reversed__()).__name__)
