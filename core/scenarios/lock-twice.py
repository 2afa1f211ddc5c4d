from multiprocessing import Lock, Process

CASHIERS = 2


def print_receipt(lock, name):
    with lock:  # asks for the lock that its caller holds
        print(f'{name} prints the receipt')


def sell(lock, name):
    with lock:
        print(f'{name} takes the money')
        print_receipt(lock, name)


if __name__ == '__main__':
    lock = Lock()
    cashiers = []
    for number in range(1, CASHIERS + 1):
        cashier = Process(target=sell, args=(lock, f'Cashier {number}'))
        cashier.start()
        cashiers.append(cashier)
    for cashier in cashiers:
        cashier.join()
    print('The shop closes')
