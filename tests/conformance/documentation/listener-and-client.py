# compare: exact
from multiprocessing import Process
from multiprocessing.connection import Client, Listener

def call(address):
    with Client(address, authkey=b'the key') as conn:
        print(conn.recv())
        conn.send_bytes(b'thanks')

if __name__ == '__main__':
    with Listener(authkey=b'the key') as listener:
        p = Process(target=call, args=(listener.address,))
        p.start()
        with listener.accept() as conn:
            conn.send([2.25, None, 'junk', float])
            print(conn.recv_bytes())
        p.join()
