/**
 * A program that uses what most programs use: run once by each worker of a page, before a person needs it. The host compiles
 * the VM's loop with what it has seen by then, and must do it again (some 0.3 s of a core) when a kind of instruction or
 * operand comes that it has not seen: so there is a little of everything here.
 */
export const WARM_UP = `
import _thread, json, sys, time
from multiprocessing import Lock, Process

def work(lock, n):
    with lock:
        with open('warm.json') as file:
            count = json.load(file)['count']
        time.sleep(0.01)
        with open('warm.json', 'w') as file:
            json.dump({'count': count + n}, file)
        print('worker', n, f'{count:>4}')
    numbers(500)

class Account:
    kind = 'account'

    def __init__(self, balance, *notes, owner='nobody', **more):
        self.balance = balance
        self.notes = list(notes)
        self.owner = owner
        self.more = more

    @property
    def worth(self):
        return self.balance * 1.5 - len(self.notes)

    def deposit(self, amount=1):
        if amount <= 0 or amount >= 10**18:
            raise ValueError(f'not an amount: {amount!r:>6}')
        self.balance += amount
        return self

    def __lt__(self, other):
        return self.balance < other.balance

    def __repr__(self):
        return '%s(%d)' % (self.kind, self.balance)

def squares(n):
    for i in range(n):
        got = yield i * i
        if got is not None:
            return got

def counter():
    total = 0
    def add(*amounts):
        nonlocal total
        for amount in amounts:
            total -= -amount
        return total
    return add

def language():
    accounts = [Account(n, 'a', owner=f'p{n}').deposit() for n in range(6)]
    accounts.sort(key=lambda account: -account.balance)
    first, *rest, last = accounts
    names = {account.owner: account for account in accounts if account is not first}
    names['x'], names[0], names[(1, 2)] = last, 1, None
    del names['x']
    text = ', '.join(str(account) for account in rest)
    words = [word.upper() for word in text.split(', ') if not word.startswith('b')]
    add = counter()
    big, half, i = 1 << 70, 7 // 2 / 3, 0
    while i < 20 and text != '':
        i += 1
        if i == 3 or i % 7 == 1:
            continue
        add(i, *range(2), -i)
        big = big * 3 % 1000003 ^ i & 7 | i
        half = max(half, i ** 0.5, min(i, 2))
        words[i % len(words)] += text[1:-1:2][::-1]
        try:
            accounts[0].deposit(-i)
        except (KeyError, ValueError) as error:
            words.append(str(error)[:4])
        else:
            break
        finally:
            half *= 0.5
    pairs = list(zip(words, enumerate(squares(5)))) + [*map(len, words)]
    return sum(squares(9)), pairs, sorted(set(words)), first < last, first.worth, names.get('p1', 0) in accounts

def numbers(rounds):
    total, product, half, flags, table, seen = 0, 1, 0.0, 0, [0] * 8, {}
    for n in range(rounds):
        product = product * 48271 % 2147483647
        total += n * product
        half = (half + n * 1.5) / 2 - 0.25
        if n % 2 == 0 and total - product > 1 << 33:
            total -= 1 << 34
        flags = (flags << 3 ^ n | total & 255) >> 1 & 4095
        table[n % 8] = table[n % 8] + flags // 3
        seen[n & 15] = seen.get(n & 15, 0) + 1
        while n > 5 and half > n:
            half = half - n
        if 1 + n == 7 or 0 < 2 - n or n is None or not n or 100 == 3 * n:
            seen[constant(n)] = [n, seen]
            seen[constant(n)][1] = None
    return total, half, sum(table), len(seen), -product

def constant(n):
    if n == 0:
        return 'zero'
    if n == 1:
        return 1.5
    return None if n == 6 else True

def kinds():
    account, kept, found = Account(1), [], 0
    for items in [1, 2], [1.5, 2.5], ['a', 'b'], [1 << 40, 1 << 41], [[], {}], (1, 2), (1 << 40, 'b'), 'ab', range(2), [*range(3)]:
        for item in items:
            kept = [item, *kept[:2]]
            account.notes = [item]
            account.owner = item
            found += item == items[0]
        put = kept.append
        put(items[-1])
        kept[0] = items[1]
    for key, value in {'a': 1, 2: 'b', None: 1.5}.items():
        kept.append((key, value))
    for name in 'left', 'begun':
        cut = squares(4)
        next(cut)
        account.more = cut
    return found, len(kept), account.owner is None

def in_turns():
    sys.setswitchinterval(1e-6)
    _thread.start_new_thread(numbers, (20,))
    numbers(20)
    sys.setswitchinterval(0.005)

if __name__ == '__main__':
    for n in range(3):
        in_turns()
        numbers(20)
        kinds()
        language()
    numbers(800)
    lock = Lock()
    with open('warm.json', 'w') as file:
        json.dump({'count': 0}, file)
    workers = [Process(target=work, args=(lock, n)) for n in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    numbers(20000)
`;
