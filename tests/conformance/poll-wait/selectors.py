# presets: fork spawn
# compare: exact
# One loop over the connections of several children, with the names that selectors and select have for it.
import os
import select
import selectors
import time
from multiprocessing import Pipe, Process


def child(connection, name, delay):
    for i in range(2):
        time.sleep(delay)
        connection.send((name, i))
    connection.close()


def serve(selector):
    heard = []
    while selector.get_map():
        for key, events in selector.select():
            try:
                heard.append((key.data, events, key.fileobj.recv()))
            except EOFError:
                selector.unregister(key.fileobj)
                key.fileobj.close()
    return sorted(heard)


def refused(call):
    try:
        print('answered', call())
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    with selectors.DefaultSelector() as selector:
        children = []
        for n, name in enumerate(('a', 'b', 'c')):
            here, there = Pipe(False)
            selector.register(here, selectors.EVENT_READ, data=name)
            children.append(Process(target=child, args=(there, name, 0.1 + 0.05 * n)))
            children[-1].start()
            there.close()
        print(type(selector).__name__, len(selector.get_map()), selector.select(0.01))
        print(*serve(selector), sep='\n')
        for process in children:
            process.join()

    r, w = os.pipe()
    print(select.select([r], [], [], 0.01), select.select([], [w], [])[1] == [w])
    os.write(w, b'x')
    print(select.select([r], [], [], 5)[0] == [r], os.read(r, 1))
    poll = select.poll()
    poll.register(r, select.POLLIN)
    print(poll.poll(10))
    os.write(w, b'y')
    print([(fd == r, event) for fd, event in poll.poll()])
    os.read(r, 1)
    os.close(w)
    print([(fd == r, event == select.POLLHUP) for fd, event in poll.poll(1000)])
    poll.unregister(r)
    print(poll.poll(1))

    selector = selectors.SelectSelector()
    key = selector.register(r, selectors.EVENT_READ, 'data')
    print(key.fd == r, key.events, key.data, selector.get_key(r) is key, r in selector.get_map())
    print(selector.modify(r, selectors.EVENT_READ, 'other').data, [(k.data, e) for k, e in selector.select(1)])
    refused(lambda: selector.register(r, selectors.EVENT_READ) and None)
    refused(lambda: selector.register(-1, selectors.EVENT_READ))
    refused(lambda: selector.register('x', selectors.EVENT_READ))
    refused(lambda: selector.register(r, 8))
    refused(lambda: selector.unregister(99))
    refused(lambda: selector.get_key(99))
    refused(lambda: select.select(['x'], [], []))
    refused(lambda: select.select([-1], [], []))
    refused(lambda: select.select([], [], [], -1))
    refused(lambda: select.select([], [], [], 'x'))
    refused(lambda: poll.unregister(r))
    selector.close()
    refused(lambda: selector.get_key(r))
    os.close(r)
