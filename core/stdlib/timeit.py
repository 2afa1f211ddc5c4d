"""How long small pieces of code take, by the run's clock."""

import gc
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    """Times calls of a function. A text cannot be timed: a program is compiled before it runs."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._call = _function(stmt, 'stmt')
        self._set_up = _function(setup, 'setup')

    def timeit(self, number=default_number):
        """Seconds that `number` calls take, after the setup."""
        collects = gc.isenabled()
        gc.disable()
        try:
            self._set_up()
            call = self._call
            start = self.timer()
            for _ in itertools.repeat(None, number):
                call()
            return self.timer() - start
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """As many calls as take 0.2 s at least: their number and the seconds."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def _function(code, what):
    if callable(code):
        return code
    if not isinstance(code, str):
        raise ValueError(f'{what} is neither a string nor callable')
    if code.strip() == 'pass':
        return _nothing
    raise NotImplementedError(
        f'Lockstep does not support {what} as a text: a program is compiled before it runs. Give a function instead, '
        'for example timeit.timeit(lambda: …).'
    )


def _nothing():
    pass


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
