import time
t0 = time.time()
m0 = time.monotonic()
p0 = time.perf_counter()
time.sleep(0.02)
m1 = time.monotonic()
print(time.time() > t0, m1 - m0 >= 0.02, m1 - m0 < 5, time.perf_counter() > p0)
print(type(t0).__name__, type(m0).__name__, t0 > 1_000_000_000, type(time.time_ns()).__name__, type(time.monotonic_ns()).__name__, type(time.perf_counter_ns()).__name__)
time.sleep(0)
start = time.monotonic()
for _ in range(3):
    time.sleep(0.01)
print(time.monotonic() - start >= 0.03)
print(time.sleep(0.001))
for bad in (lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.sleep()):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
from time import sleep, monotonic as clock
a = clock()
sleep(0.005)
print(clock() > a)
