# The stack from a frame that the caller names, and where logging was called with arguments that do not fit.
import io
import logging
import sys
import traceback


def places(frame, limit=None):
    return [(place.name, place.lineno) for place in traceback.extract_stack(frame, limit)]


def outer():
    inner()


def inner():
    print(places(sys._getframe()))
    print(places(sys._getframe(1)), places(sys._getframe(2)), places(sys._getframe(1), 1), places(sys._getframe(1), -1))
    print(len(traceback.format_stack(sys._getframe(1))))
    logging.getLogger('x').warning('%d', 'x')


log = io.StringIO()
logging.basicConfig(stream=log)
sys.stderr = shown = io.StringIO()
outer()
logging.getLogger('y').error('%s %s', 1)
sys.stderr = sys.__stderr__
for line in shown.getvalue().splitlines():
    if '/logging/' not in line and not line.startswith('    '):
        print(line.replace(__file__, 'FILE'))
print(repr(log.getvalue()))
