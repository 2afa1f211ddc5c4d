"""timeit with functions, and its clock."""
import timeit
from timeit import Timer, default_timer as timer

calls = []


def work():
    calls.append(1)
    return sum(range(10))


start = timer()
print(timer() >= start)
print(timeit.timeit(work, number=5) >= 0, len(calls))
print([t >= 0 for t in timeit.repeat(work, number=2, repeat=3)], len(calls))
print(Timer(work, setup=calls.clear).timeit(3) >= 0, len(calls))
print([t >= 0 for t in Timer(lambda: work()).repeat(2, 1)], len(calls))
print(timeit.timeit(number=10) >= 0, timeit.default_number)
try:
    timeit.timeit(5)
except ValueError as e:
    print(e)
