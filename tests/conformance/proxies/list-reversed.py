# compare: exact
from multiprocessing import Manager, Process

def work(numbers):
    numbers.append(4)
    print(list(reversed(numbers)))

if __name__ == '__main__':
    with Manager() as manager:
        numbers = manager.list([1, 2, 3])
        p = Process(target=work, args=(numbers,))
        p.start()
        p.join()
        print(list(reversed(numbers)), type(reversed(numbers)).__name__)
