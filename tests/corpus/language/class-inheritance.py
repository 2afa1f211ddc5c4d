class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return '...'

    def introduce(self):
        return f'{self.name} says {self.speak()}'

class Dog(Animal):
    def speak(self):
        return 'Woof'

class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().lower() + '!'

class Silent(Animal):
    pass

for animal in (Animal('it'), Dog('Rex'), Puppy('Bit', 1), Silent('Fish')):
    print(animal.introduce())
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, (int, Animal)))
print(isinstance(Puppy('a', 2), Dog))
print(Puppy.__bases__, Puppy.__mro__)
print(Animal.__subclasses__())
