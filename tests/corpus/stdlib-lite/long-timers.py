"""Timers for longer than CPython's clock counts, and the longest that it takes."""
import signal

for seconds in 1e10, 1e300, float('nan'), -1.0:
    try:
        print(signal.setitimer(signal.ITIMER_REAL, seconds))
    except (OverflowError, ValueError, signal.ItimerError) as error:
        print(type(error).__name__, error)
print(signal.alarm(2**31 - 1), signal.alarm(0) > 2**31 - 100, signal.alarm(0))
