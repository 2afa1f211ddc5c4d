from multiprocessing import Pipe, Process

MESSAGES = 3


def consume(receiving, sending):
    # a copy of the sending end that nobody uses here
    sending.close()
    while True:
        try:
            item = receiving.recv()
        except EOFError:
            print('Nothing more can come')
            break
        print('Received', item)


if __name__ == '__main__':
    receiving, sending = Pipe(duplex=False)
    consumer = Process(target=consume, args=(receiving, sending))
    consumer.start()
    receiving.close()
    for number in range(1, MESSAGES + 1):
        sending.send(number)
    sending.close()
    consumer.join()
    print('The consumer has ended')
