# Only the interpreter's own report of an uncaught exception guesses what was meant: traceback, logging and __del__ do not.
import io
import logging
import sys
import traceback


def typo():
    pritn('x')


class Dropped:
    def __del__(self):
        typo()

    def method(self):
        return 1


def last(text):
    return text.splitlines()[-1]


for act in (typo, lambda: Dropped.metod, lambda: sys.maxsise):
    try:
        act()
    except (NameError, AttributeError) as e:
        print(last(traceback.format_exc()), traceback.format_exception_only(e), e)
sys.stderr = shown = io.StringIO()
dropped = Dropped()
del dropped
try:
    typo()
except NameError:
    logging.exception('logged')
    log = shown.getvalue()
    sys.excepthook(*sys.exc_info())
sys.stderr = sys.__stderr__
lines = shown.getvalue().splitlines()
print(lines[0].split(' at ')[0])
print([line for line in lines if line.startswith('NameError')], last(log))
