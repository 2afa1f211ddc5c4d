# compare: exact
# Indices of shared arrays, and what a lock's __exit__ takes.
import multiprocessing


class Second:
    def __index__(self):
        return 1


def main():
    numbers = multiprocessing.Array('i', [10, 20, 30])
    print(numbers[-1], numbers[Second()], numbers[True], numbers[::2])
    for index in ('x', 1.0, None, 3, -4):
        try:
            print(numbers[index])
        except (TypeError, IndexError) as e:
            print(type(e).__name__, e)
    for lock in (multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.Semaphore(), multiprocessing.Condition()):
        lock.acquire()
        lock.__exit__()
        with lock:
            print(lock)


if __name__ == '__main__':
    main()
