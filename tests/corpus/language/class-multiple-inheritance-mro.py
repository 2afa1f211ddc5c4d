class A:
    def who(self):
        return ['A']

class B(A):
    def who(self):
        return ['B'] + super().who()

class C(A):
    def who(self):
        return ['C'] + super().who()

class D(B, C):
    def who(self):
        return ['D'] + super().who()

print(D().who())
print([k.__name__ for k in D.__mro__])
print([k.__name__ for k in D.mro()])

try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(e)

try:
    class Twice(A, A):
        pass
except TypeError as e:
    print(e)

class Loud:
    def speak(self):
        return super().speak().upper()

class Base:
    def speak(self):
        return 'hello'

class Person(Loud, Base):
    pass

print(Person().speak())
print(super(B, D()).who())
