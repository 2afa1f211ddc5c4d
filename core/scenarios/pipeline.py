import time
from multiprocessing import Process, Queue

ITEMS = 6
WORK = 1  # tenths of a second in each stage


def stage(name, source, target):
    while (item := source.get()) is not None:
        time.sleep(WORK / 10)
        print(f'{name} {item}')
        if target is not None:
            target.put(item)
    if target is not None:
        target.put(None)


if __name__ == '__main__':
    raw, cut, sewn = Queue(), Queue(), Queue()
    stages = [
        Process(target=stage, name='Cutting', args=('Cut', raw, cut)),
        Process(target=stage, name='Sewing', args=('Sewn', cut, sewn)),
        Process(target=stage, name='Packing', args=('Packed', sewn, None)),
    ]
    for process in stages:
        process.start()
    for number in range(1, ITEMS + 1):
        raw.put(f'shirt {number}')
    raw.put(None)  # nothing more comes
    for process in stages:
        process.join()
    print('The day is over')
