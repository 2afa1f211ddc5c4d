# compare: exact
"""What is no address says so before anything is opened."""
from multiprocessing.connection import Client, Listener, address_type

if __name__ == '__main__':
    for address in (('localhost', 1), '/tmp/x', None, b'x', 7, 1.5):
        try:
            print(address_type(address))
        except (TypeError, ValueError) as e:
            print(repr(e))
    for open_one in (Client, lambda address: Listener(address)):
        try:
            open_one(7)
        except TypeError as e:
            print(e)
