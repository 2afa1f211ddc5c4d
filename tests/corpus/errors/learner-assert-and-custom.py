class TooYoung(ValueError):
    def __init__(self, age):
        self.age = age
        super().__init__(age)
    def __str__(self):
        return f'{self.age} is too young'
def check(age):
    assert isinstance(age, int), f'age must be a number, not {age!r}'
    if age < 18:
        raise TooYoung(age)
    return True
print(check(20))
try:
    check('x')
except AssertionError as e:
    print(repr(e))
check(12)
