class Dog:
    def bark(self):
        return 'woof'

d = Dog()
print(d.bark())
print(d.bark('loud', 2))
