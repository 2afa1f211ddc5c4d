numbers = [3, 1, 2]
print(sortde(numbers))
