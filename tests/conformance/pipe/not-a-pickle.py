# compare: exact
import pickle
from multiprocessing import Pipe

if __name__ == '__main__':
    a, b = Pipe()
    for data in (b'', b'hello', b'\x80\x04K', pickle.dumps('fine')[:-1], pickle.dumps('fine')):
        a.send_bytes(data)
        try:
            print(b.recv())
        except (pickle.UnpicklingError, EOFError) as e:
            print(type(e).__name__, e)
