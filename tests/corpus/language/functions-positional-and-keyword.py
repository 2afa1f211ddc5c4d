def describe(name, age, city):
    return f'{name} ({age}) from {city}'

print(describe('Ada', 36, 'London'))
print(describe(city='Paris', age=40, name='Blaise'))
print(describe('Kurt', city='Brno', age=30))

def nothing():
    pass

print(nothing())

def early(n):
    if n > 0:
        return 'positive'
    return

print(early(1), early(-1))
