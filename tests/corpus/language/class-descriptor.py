class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        print('named', name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        obj.__dict__[self.name] = value

class Person:
    name = Typed(str)
    age = Typed(int)

p = Person()
print(p.name)
p.name = 'Ann'
p.age = 5
print(p.name, p.age)
try:
    p.age = 'old'
except TypeError as e:
    print(e)
print(type(Person.name).__name__)

class NonData:
    def __get__(self, obj, owner):
        return 'from descriptor'
class Holder:
    x = NonData()
h = Holder()
print(h.x)
h.x = 'own'
print(h.x)
