from multiprocessing import Process, Queue

LETTERS = 300


def write(queue):
    for _ in range(LETTERS):
        queue.put('x' * 1000)
    queue.cancel_join_thread()
    print('The writer goes home')  # and does not wait for the feeder


if __name__ == '__main__':
    queue = Queue()
    writer = Process(target=write, args=(queue,))
    writer.start()
    writer.join()
    arrived = 0
    while not queue.empty():
        queue.get()
        arrived += 1
    print('Letters written:', LETTERS)
    print('Letters arrived:', arrived)
