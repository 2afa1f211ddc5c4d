class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f'need {needed}, have {available}')
        self.needed = needed
        self.available = available
class Account:
    bank = 'First'
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.count += 1
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self._balance += amount
        self.history.append(('in', amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(('out', amount))
        return self
    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance})'
    def __eq__(self, other):
        return isinstance(other, Account) and self.owner == other.owner
    def __lt__(self, other):
        return self.balance < other.balance
    def __add__(self, other):
        return Account(f'{self.owner}&{other.owner}', self.balance + other.balance)
class Savings(Account):
    def __init__(self, owner, balance=0, *, rate=0.02):
        super().__init__(owner, balance)
        self.rate = rate
    def grow(self, years):
        for _ in range(years):
            self._balance = round(self._balance * (1 + self.rate), 2)
        return self
a = Account('Ann').deposit(100).withdraw(30)
s = Savings('Sue', 1000, rate=0.05).grow(3)
print(a, s, a.history, Account.count, s.bank, isinstance(s, Account), issubclass(Account, Savings))
for action in (lambda: a.withdraw(500), lambda: a.deposit(-5), lambda: setattr(a, 'balance', 3), lambda: a.close(), lambda: Account(), lambda: Savings('x', 1, 2), lambda: a + 5, lambda: a > 5, lambda: a['x'], lambda: len(a), lambda: a()):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, '-', e)
print(sorted([s, a]), a == Account('Ann'), a != s, a + s, max(a, s).owner)
print(vars(a), hasattr(a, 'rate'), getattr(a, 'rate', None), Savings.__mro__[1].__name__)
