import time
from multiprocessing import Pipe, Process

STATIONS = 4
HOPS = 8


def station(number, left, right):
    while (hops := left.recv()) > 0:
        print(f'Station {number} is in')
        time.sleep(0.1)
        print(f'Station {number} is out')
        right.send(hops - 1)
    right.send(0)  # the others stop, too


if __name__ == '__main__':
    pipes = [Pipe(duplex=False) for _ in range(STATIONS)]
    stations = []
    for number in range(STATIONS):
        left, _ = pipes[number]
        _, right = pipes[(number + 1) % STATIONS]
        process = Process(target=station, name=f'Station {number}', args=(number, left, right))
        process.start()
        stations.append(process)
    pipes[0][1].send(HOPS)  # the token
    for process in stations:
        process.join()
    print('The ring is quiet')
