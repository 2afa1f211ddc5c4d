# compare: exact
# presets: fork spawn
# A port is a number of 16 bits, an internet address a pair, and a socket's path short.
from multiprocessing.connection import Client, Listener

for make, address in (
    (Listener, ('localhost', 99999)), (Listener, ('localhost', -1)), (Listener, ('localhost', '5000')),
    (Listener, ('localhost', None)), (Listener, ('localhost', 1.5)), (Listener, ('localhost',)), (Listener, (5, 0)),
    (Listener, '/tmp/' + 'x' * 103), (Client, ('localhost', 99999)), (Client, ('localhost', '5000')), (Client, ('localhost',)),
):
    try:
        make(address)
    except (OSError, OverflowError, TypeError) as e:
        print(make.__name__, address, type(e).__name__, e)
