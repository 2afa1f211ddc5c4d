# compare: exact
from multiprocessing import Process, Queue, current_process

def work(tasks, results):
    for f, args in iter(tasks.get, 'STOP'):
        results.put((args, f(*args)))

def mul(a, b):
    return a * b

def plus(a, b):
    return a + b

if __name__ == '__main__':
    tasks, results = Queue(), Queue()
    jobs = [(mul, (i, 7)) for i in range(5)] + [(plus, (i, 8)) for i in range(5)]
    for job in jobs:
        tasks.put(job)
    ps = [Process(target=work, args=(tasks, results)) for _ in range(2)]
    for p in ps:
        p.start()
    print(sorted(results.get() for _ in jobs))
    for p in ps:
        tasks.put('STOP')
    for p in ps:
        p.join()
