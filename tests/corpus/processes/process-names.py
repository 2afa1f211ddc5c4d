# compare: exact
from multiprocessing import Process, current_process

def who():
    print(current_process().name, current_process().daemon)

def nested():
    print(current_process().name)
    for _ in range(2):
        p = Process(target=who)
        print('child will be', p.name)
        p.start()
        p.join()

if __name__ == '__main__':
    print(current_process().name)
    a = Process(target=who)
    b = Process(target=who, name='Bob')
    c = Process(target=nested)
    print(a.name, b.name, c.name)
    a.name = 'Ann'
    for p in (a, b, c):
        p.start()
        p.join()
    d = Process(target=who)
    print(d.name)
    current_process().name = 'Boss'
    print(current_process().name)
    d.start()
    d.join()
    try:
        d.name = 5
    except AssertionError as e:
        print('AssertionError', e)
    print(Process(name='x').name, current_process().daemon)
