import threading
import time

# a lock makes a counter whole
total = 0
lock = threading.Lock()


def add(times):
    global total
    for _ in range(times):
        with lock:
            total += 1


threads = [threading.Thread(target=add, args=(200,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert total == 800
assert not any(t.is_alive() for t in threads)

# a bounded buffer: nothing lost, nothing twice
buffer = []
room = threading.Condition()


def put():
    for i in range(30):
        with room:
            room.wait_for(lambda: len(buffer) < 3)
            buffer.append(i)
            room.notify_all()


got = []


def get():
    while len(got) < 30:
        with room:
            room.wait_for(lambda: buffer)
            got.append(buffer.pop(0))
            room.notify_all()


pair = [threading.Thread(target=put), threading.Thread(target=get)]
for t in pair:
    t.start()
for t in pair:
    t.join()
assert got == list(range(30))

# timeouts
assert lock.acquire(timeout=0.01) is True
assert lock.acquire(timeout=0.01) is False
assert lock.acquire(False) is False
lock.release()
event = threading.Event()
assert event.wait(0.01) is False
threading.Timer(0.02, event.set).start()
assert event.wait(5) is True

# a barrier lets all pass, each with a number of its own
numbers = []
barrier = threading.Barrier(3, action=lambda: numbers.append('all'))


def meet():
    numbers.append(barrier.wait())


threads = [threading.Thread(target=meet) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert numbers[0] == 'all' and sorted(numbers[1:]) == [0, 1, 2]

# a recursive lock belongs to a thread
recursive = threading.RLock()
recursive.acquire()
recursive.acquire()
seen = []
t = threading.Thread(target=lambda: seen.append(recursive.acquire(False)))
t.start()
t.join()
assert seen == [False]
recursive.release()
recursive.release()

# thread-local data
data = threading.local()
data.x = 'main'
t = threading.Thread(target=lambda: seen.append(hasattr(data, 'x')))
t.start()
t.join()
assert seen == [False, False] and data.x == 'main'


# misuse
for wrong in (
    lambda: threading.Lock().release(),
    lambda: threading.RLock().release(),
    lambda: threading.Condition().notify(),
    lambda: threading.Condition().wait(),
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(timeout=-2),
    lambda: threading.Semaphore(-1),
    lambda: threading.BoundedSemaphore(1).release(),
    lambda: threading.current_thread().join(),
    lambda: threading.Thread().join(),
    lambda: t.start(),
):
    try:
        wrong()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)

# names, and what is joined at the end
print(threading.current_thread().name, threading.Thread(target=put, name='carrier').name)


def late():
    time.sleep(0.05)
    print('joined at the end')


threading.Thread(target=late).start()
print('main ends')
