class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount

    def no_self():
        return 1

    @classmethod
    def open(cls, owner):
        return cls(owner)

    @staticmethod
    def fee(amount):
        return amount * 2

a = Account('Ann')
for call in (
    lambda: Account(),
    lambda: Account(1, 2, 3),
    lambda: a.deposit(),
    lambda: a.deposit(1, 2),
    lambda: a.no_self(),
    lambda: Account.deposit(1),
    lambda: Account.open(),
    lambda: Account.fee(),
    lambda: a.fee(1, 2),
    lambda: object(1),
    lambda: a(),
):
    try:
        call()
    except TypeError as e:
        print(e)
