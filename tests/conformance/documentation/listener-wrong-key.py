# compare: sorted-lines
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener

def call(address):
    try:
        Client(address, authkey=b'wrong')
    except AuthenticationError as e:
        print('client:', e)

if __name__ == '__main__':
    with Listener(authkey=b'right') as listener:
        p = Process(target=call, args=(listener.address,))
        p.start()
        try:
            listener.accept()
        except AuthenticationError as e:
            print('listener:', e)
        p.join()
