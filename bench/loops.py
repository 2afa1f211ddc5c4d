"""Two loops, timed from inside: seconds each, and how many source lines they run. The same file for both Pythons."""
import json
import time

ROUNDS = 800000


def add(a, b):
    return a + b


def arithmetic(rounds):
    table = {0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7, 7: 8}
    total = 0
    i = 0
    while i < rounds:
        total = add(total, table[i % 8]) % 1000003
        table[i % 8] = total + 1
        i += 1
    return total


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.moves = 0

    def deposit(self, amount):
        self.balance += amount
        self.moves += 1

    def worth(self):
        return self.balance - self.moves


def methods(rounds):
    account = Account(100)
    other = Account(7)
    total = 0
    for i in range(rounds):
        account.deposit(3)
        other.balance = account.worth() % 97
        total = total + other.worth()
    return total


def seconds(loop, rounds):
    begun = time.perf_counter()
    loop(rounds)
    return time.perf_counter() - begun


if __name__ == '__main__':
    # A first, short round warms both: CPython specialises its bytecode, the other compiles its interpreter.
    arithmetic(ROUNDS // 10)
    methods(ROUNDS // 10)
    print(json.dumps({
        # Lines run per round: while, total, return, table, i; for, deposit (3), worth (2), total, worth (1).
        'lines': {'arithmetic': 5 * ROUNDS, 'methods': 8 * ROUNDS},
        'arithmetic': seconds(arithmetic, ROUNDS),
        'methods': seconds(methods, ROUNDS),
    }))
