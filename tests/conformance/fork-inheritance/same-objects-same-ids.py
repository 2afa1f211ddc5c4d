# compare: exact
# presets: fork
from multiprocessing import Process

class Box:
    pass

def child(box, address):
    print(id(box) == address, box is kept)

if __name__ == '__main__':
    kept = Box()
    p = Process(target=child, args=(kept, id(kept)))
    p.start()
    p.join()
