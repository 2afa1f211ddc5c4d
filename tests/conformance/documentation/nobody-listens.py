# compare: exact
# presets: fork spawn
from multiprocessing.connection import Client, Listener

if __name__ == '__main__':
    listener = Listener()
    address = listener.address
    listener.close()
    try:
        Client(address)
    except OSError as e:
        print(type(e).__name__)
    try:
        listener.accept()
    except OSError as e:
        print(e)
    try:
        Listener(authkey='not bytes')
    except TypeError as e:
        print(e)
