class Base:
    greeting = 'base'

    def __init__(self):
        print('Base.__init__')

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def plain():
        return 'plain'

    @property
    def value(self):
        return 10

class Child(Base):
    greeting = 'child'

    def __init__(self):
        super(Child, self).__init__()
        print('Child.__init__', super().greeting)

    @classmethod
    def make(cls):
        return 'made ' + super().make()

    @staticmethod
    def plain():
        return 'child ' + Base.plain()

    @property
    def value(self):
        return super().value + 1

c = Child()
print(Child.make(), c.plain(), c.value)
try:
    Child.missing
except AttributeError as e:
    print(e)

class Asks(Base):
    def ask(self):
        return super().nothing

try:
    Asks().ask()
except AttributeError as e:
    print(e)
