# compare: exact
from multiprocessing import Manager, Process

def work(condition, box):
    with condition:
        box.append('ready')
        condition.notify()

if __name__ == '__main__':
    with Manager() as manager:
        condition, box = manager.Condition(), manager.list()
        with condition:
            p = Process(target=work, args=(condition, box))
            p.start()
            print(condition.wait_for(lambda: len(box) > 0, 30))
            print(condition.wait(0.05), condition.wait_for(lambda: False, 0.1))
        p.join()
