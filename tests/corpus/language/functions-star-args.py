def total(*numbers):
    print(type(numbers).__name__, numbers)
    return sum(numbers)

print(total())
print(total(1))
print(total(1, 2, 3))
values = [4, 5, 6]
print(total(*values))
print(total(0, *values, 7, *range(2)))

def first_and_rest(first, *rest):
    return first, rest

print(first_and_rest(1))
print(first_and_rest(*'abc'))
