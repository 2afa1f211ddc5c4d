# compare: exact
# presets: fork spawn
"""A host has several names. What is no address of a family is told by the call that was given it."""
from multiprocessing.connection import Client, Listener


def attempt(call, *args):
    try:
        call(*args)
    except (OverflowError, TypeError, OSError) as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    for host in 'localhost', '127.0.0.1', '', '0.0.0.0':
        with Listener((host, 0)) as listener:
            bound, port = listener.address
            print(repr(host), bound)
            for name in 'localhost', '127.0.0.1', '':
                with Client((name, port)) as client:
                    client.send(name)
                    with listener.accept() as connection:
                        print(repr(connection.recv()))
    attempt(Listener, 'x', 'AF_INET')
    attempt(Listener, ['localhost', 0], 'AF_INET')
    attempt(Listener, ('localhost', 0), 'AF_UNIX')
    attempt(Listener, 5, 'AF_UNIX')
    attempt(Client, ('localhost',), 'AF_INET')
    for call in Listener, Client:
        attempt(call, ('localhost',))
        attempt(call, (1, 2))
        attempt(call, ('localhost', '7'))
        attempt(call, ('localhost', 70000))
        attempt(call, 'y' * 108)
