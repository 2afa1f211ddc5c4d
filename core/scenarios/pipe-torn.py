from multiprocessing import Barrier, Pipe, Process

CONSUMERS = 3
MESSAGES = 12


def consume(receiving, start, name):
    start.wait()
    while True:
        text = receiving.recv()  # first the length, then as many bytes
        if text == 'stop':
            break
        print(f'{name} has {text}')
    print(f'{name} stops')


if __name__ == '__main__':
    receiving, sending = Pipe(duplex=False)
    start = Barrier(CONSUMERS + 1)
    consumers = []
    for number in range(CONSUMERS):
        consumer = Process(target=consume, args=(receiving, start, f'Consumer {number}'))
        consumer.start()
        consumers.append(consumer)
    start.wait()
    for number in range(1, MESSAGES + 1):
        sending.send(f'message {number}')
    for _ in consumers:
        sending.send('stop')
    for consumer in consumers:
        consumer.join()
    print('All have stopped')
