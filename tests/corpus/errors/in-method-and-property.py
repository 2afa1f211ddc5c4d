class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def kelvin(self):
        return self.celsius + '273'

t = Temperature(5)
print(t.kelvin)
