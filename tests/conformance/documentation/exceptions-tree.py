# compare: exact
import builtins
import multiprocessing
from multiprocessing import AuthenticationError, BufferTooShort, ProcessError, TimeoutError

if __name__ == '__main__':
    for error in (ProcessError, BufferTooShort, AuthenticationError, TimeoutError):
        print(error.__name__, error.__module__, [c.__name__ for c in error.__mro__])
    print(multiprocessing.TimeoutError is builtins.TimeoutError)
