def power(base, exponent=2):
    return base ** exponent

print(power(3), power(2, 10), power(exponent=3, base=2))

# A default is made once, when the def runs.
def collect(item, bag=[]):
    bag.append(item)
    return bag

print(collect(1))
print(collect(2))
print(collect(3, []))
print(collect(4))

x = 5
def show(value=x):
    return value
x = 6
print(show())
print(show.__defaults__, collect.__defaults__)
