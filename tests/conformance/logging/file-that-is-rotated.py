# compare: exact
import logging
import logging.handlers
import multiprocessing
import os


def write_down(records):
    handler = logging.handlers.RotatingFileHandler('story.log', maxBytes=60, backupCount=2)
    handler.setFormatter(logging.Formatter('%(processName)s %(message)s'))
    root = logging.getLogger()
    root.addHandler(handler)
    for record in iter(records.get, None):
        root.handle(record)
    handler.close()


def tell(records, count):
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(logging.handlers.QueueHandler(records))
    for number in range(count):
        root.info('step %d of %d', number, count)


def show(name):
    if os.path.exists(name):
        with open(name) as file:
            print(name, file.read().splitlines())
        os.remove(name)
    else:
        print(name, 'is not there')


if __name__ == '__main__':
    records = multiprocessing.Queue()
    writer = multiprocessing.Process(target=write_down, args=(records,))
    teller = multiprocessing.Process(target=tell, args=(records, 8), name='Teller')
    writer.start()
    teller.start()
    teller.join()
    records.put(None)
    writer.join()
    for name in ('story.log', 'story.log.1', 'story.log.2', 'story.log.3'):
        show(name)

    named = logging.handlers.RotatingFileHandler('named.log', 'w', maxBytes=10, backupCount=1, delay=True)
    named.namer = lambda name: name.replace('.log.', '-') + '.log'
    print(named.mode, named.stream)
    for text in ('first', 'second'):
        named.emit(logging.makeLogRecord({'msg': text}))
    named.close()
    show('named.log')
    show('named-1.log')

    endless = logging.handlers.RotatingFileHandler('endless.log', maxBytes=10)
    for text in ('one', 'two', 'three'):
        endless.emit(logging.makeLogRecord({'msg': text}))
    endless.close()
    show('endless.log')
