class Dog:
    kind = 'canine'

    def __init__(self, name):
        self.name = name
        self.tricks = []

    def learn(self, trick):
        self.tricks.append(trick)
        return self

fido = Dog('Fido')
rex = Dog('Rex')
fido.learn('sit').learn('roll')
print(fido.name, fido.tricks, rex.tricks)
print(fido.kind, Dog.kind)
fido.kind = 'special'
print(fido.kind, rex.kind, Dog.kind)
Dog.kind = 'changed'
print(fido.kind, rex.kind)
del fido.kind
print(fido.kind)
print(Dog.learn(rex, 'stay').tricks)
print(type(fido) is Dog, isinstance(fido, Dog), isinstance(fido, object))
print(fido.__class__.__name__, Dog.__name__)
method = fido.learn
method('jump')
print(fido.tricks)
