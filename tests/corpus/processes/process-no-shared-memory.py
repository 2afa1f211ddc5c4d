# compare: exact
from multiprocessing import Process

counter = 0
items = []

def change(mine):
    global counter
    counter += 100
    items.append('child')
    mine.append('child')
    print('child sees', counter, items, mine)

if __name__ == '__main__':
    given = ['given']
    for _ in range(2):
        p = Process(target=change, args=(given,))
        p.start()
        p.join()
    print('main sees', counter, items, given)
