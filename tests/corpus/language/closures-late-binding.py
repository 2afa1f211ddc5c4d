late = [lambda: i for i in range(3)]
print([f() for f in late])
bound = [lambda i=i: i for i in range(3)]
print([f() for f in bound])

def make(n):
    return lambda: n

made = [make(i) for i in range(3)]
print([f() for f in made])

functions = []
for word in ['one', 'two']:
    def say():
        return word
    functions.append(say)
word = 'changed'
print([f() for f in functions])
