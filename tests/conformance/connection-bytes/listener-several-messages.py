# compare: exact
# Messages that are sent one after the other before the first is read arrive one by one, over a port and over a pipe's name.
from multiprocessing import Process
from multiprocessing.connection import Client, Listener

def work(address):
    with Client(address, authkey=b'key') as conn:
        print(conn.recv(), conn.recv_bytes(), conn.recv(), len(conn.recv_bytes()))
        conn.send('done')

if __name__ == '__main__':
    for address in (('localhost', 0), None):
        with Listener(address, authkey=b'key') as listener:
            p = Process(target=work, args=(listener.address,))
            p.start()
            with listener.accept() as conn:
                conn.send([1])
                conn.send_bytes(b'hello')
                conn.send('x')
                conn.send_bytes(b'y' * 20000)
                print(conn.recv())
            p.join()
