from multiprocessing import Process, Semaphore

THINGS = ('tobacco', 'paper', 'matches')
ROUNDS = 6


def smoke(own, table, done):
    first, second = (table[thing] for thing in THINGS if thing != own)
    while True:
        first.acquire()
        second.acquire()
        print(f'The one with {own} smokes')
        done.release()


if __name__ == '__main__':
    table = {thing: Semaphore(0) for thing in THINGS}
    done = Semaphore(0)
    for own in THINGS:
        Process(target=smoke, name=own, args=(own, table, done), daemon=True).start()
    for number in range(ROUNDS):
        missing = THINGS[number % len(THINGS)]
        for thing in THINGS:
            if thing != missing:
                table[thing].release()
        done.acquire()
    print('The agent goes home')
