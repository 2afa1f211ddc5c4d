import random
import time
random.seed(12)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.choice('abc'))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(deck, 3), random.uniform(1, 2), random.randrange(0, 100, 5))
rng = random.Random('seed')
print(rng.gauss(0, 1), rng.choices(['a', 'b'], weights=[1, 9], k=5), rng.getrandbits(16))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(1000))
print(inside)
start = time.time()
time.sleep(0.01)
print(time.time() > start, time.perf_counter() >= 0, isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic())
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
