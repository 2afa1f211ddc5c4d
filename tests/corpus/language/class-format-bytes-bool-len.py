class Money:
    def __init__(self, amount):
        self.amount = amount
    def __format__(self, spec):
        if spec == 'cents':
            return str(self.amount * 100) + 'c'
        return f'${self.amount:{spec}}'
    def __bool__(self):
        return self.amount != 0
    def __len__(self):
        return self.amount

m = Money(5)
print(f'{m:cents} {m:.2f} {m}')
print('{:cents}'.format(m), format(m, '05'))
print(bool(m), bool(Money(0)), len(m))
print('yes' if m else 'no', not m)

class Sized:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n

print(bool(Sized(0)), bool(Sized(2)))
for bad in (-1, 'x', 1.5):
    try:
        len(Sized(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

class BadBool:
    def __bool__(self):
        return 1
try:
    bool(BadBool())
except TypeError as e:
    print(e)
try:
    len(5)
except TypeError as e:
    print(e)
try:
    format([1], '5')
except TypeError as e:
    print(e)
print(format([1], ''))
