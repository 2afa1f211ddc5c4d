# compare: exact
from multiprocessing import Process, RawValue, Value

def work(values, locked):
    for i, v in enumerate(values):
        v.value = i
    for v in locked:
        v.value = -1

if __name__ == '__main__':
    values = [RawValue('h') for _ in range(30)]
    locked = [Value('b', 1) for _ in range(5)]
    p = Process(target=work, args=(values, locked))
    p.start()
    p.join()
    print([v.value for v in values] == list(range(30)), [v.value for v in locked])
