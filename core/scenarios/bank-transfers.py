import time
from multiprocessing import Process, Value

ACCOUNTS = 3
AMOUNT = 10


def transfer(accounts, source, target):
    first, second = source, target
    with accounts[first].get_lock():
        time.sleep(0.3)  # looks whether there is enough
        with accounts[second].get_lock():
            accounts[source].value -= AMOUNT
            accounts[target].value += AMOUNT
    print(f'{AMOUNT} moved from account {source} to account {target}')


if __name__ == '__main__':
    accounts = [Value('i', 100) for _ in range(ACCOUNTS)]
    transfers = []
    for source in range(ACCOUNTS):
        target = (source + 1) % ACCOUNTS
        name = f'Clerk {source}'
        clerk = Process(target=transfer, name=name, args=(accounts, source, target))
        clerk.start()
        transfers.append(clerk)
    for clerk in transfers:
        clerk.join()
    print('All the money:', sum(account.value for account in accounts))
