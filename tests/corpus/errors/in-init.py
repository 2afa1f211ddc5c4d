class Account:
    def __init__(self, owner):
        self.owner = owner.strip().title()

class Savings(Account):
    def __init__(self, owner, rate):
        super().__init__(owner)
        self.rate = rate

Savings(5, 0.1)
