from multiprocessing import Pipe, Process

PROCESSES = 5
NUMBERS = (3, 1, 5, 2, 4, 7, 6, 8)[:PROCESSES]


def elect(own, left, right):
    right.send(('candidate', own))
    while True:
        kind, number = left.recv()
        if kind == 'leader':
            break
        if number > own:
            right.send((kind, number))
        elif number == own:  # it has come all the way round
            print(f'{own} is the leader')
            right.send(('leader', own))
    if number != own:
        print(f'{own} follows {number}')
        right.send((kind, number))


if __name__ == '__main__':
    pipes = [Pipe(duplex=False) for _ in NUMBERS]
    ring = []
    for at, own in enumerate(NUMBERS):
        left, _ = pipes[at]
        _, right = pipes[(at + 1) % len(NUMBERS)]
        process = Process(target=elect, name=f'Number {own}', args=(own, left, right))
        process.start()
        ring.append(process)
    for process in ring:
        process.join()
    print('The election is over')
