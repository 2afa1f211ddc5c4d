# compare: exact
from multiprocessing import Pipe

def first():
    pass

kept = first

def first():
    pass

class Gone:
    pass

if __name__ == '__main__':
    a, b = Pipe()
    try:
        a.send(kept)
    except Exception as e:
        print(type(e).__name__, "it's not the same object as __main__.first" in str(e))
    thing = Gone()
    del Gone
    try:
        a.send(thing)
    except Exception as e:
        print(type(e).__name__, e)
