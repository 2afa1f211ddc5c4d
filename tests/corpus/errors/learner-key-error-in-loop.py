stock = {'apple': 3, 'pear': 0}
def order(items):
    total = 0
    for item in items:
        total += stock[item] * 2
    return total
print(order(['apple', 'pear']))
print(order(['apple', 'plum']))
