from multiprocessing import Process, Queue

THOUSANDS = 1000  # of letters


def write(queue):
    queue.put('x' * (THOUSANDS * 1000))
    print('The writer has put everything')


if __name__ == '__main__':
    queue = Queue()
    writer = Process(target=write, args=(queue,))
    writer.start()
    writer.join()
    text = queue.get()
    print('The reader has got', len(text), 'letters')
