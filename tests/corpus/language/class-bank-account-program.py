class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f'need {need}, have {have}')
        self.need = need
        self.have = have

class Account:
    _next_id = 1

    def __init__(self, owner, balance=0):
        self.id = Account._next_id
        Account._next_id += 1
        self.owner = owner
        self.balance = balance
        self.history = []

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(('withdraw', amount))

    def deposit(self, amount):
        self.balance += amount
        self.history.append(('deposit', amount))

    def __str__(self):
        return f'#{self.id} {self.owner:<6} {self.balance:>8.2f}'

def transfer(a, b, amount):
    a.withdraw(amount)
    b.deposit(amount)

ann, bob = Account('Ann', 100), Account('Bob')
transfer(ann, bob, 30)
print(ann, bob, sep='\n')
try:
    transfer(bob, ann, 31)
except InsufficientFunds as e:
    print('refused:', e, e.need - e.have)
print(ann.history, bob.history)
