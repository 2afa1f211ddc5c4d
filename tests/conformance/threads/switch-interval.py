# compare: exact
# A thread that only computes lets others have their turns.
import sys
import threading

def spin(name):
    seen.add(name)
    while not stop.is_set():
        if len(seen) == 3:
            stop.set()

if __name__ == '__main__':
    print(sys.getswitchinterval())
    sys.setswitchinterval(0.001)
    print(sys.getswitchinterval())
    for wrong in (0, -1, 'x'):
        try:
            sys.setswitchinterval(wrong)
        except (TypeError, ValueError) as e:
            print(e)
    seen, stop = set(), threading.Event()
    threads = [threading.Thread(target=spin, args=(name,)) for name in 'abc']
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(sorted(seen))
