import time
import sys


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, time is None, sys is None, after, flush=True)


first = Resource('first')
cycle = Resource('in a cycle')
cycle.me = cycle
_private = Resource('private')


def default(x=Resource('default')):
    return x


after = 'a name that is made later'
this_module = sys.modules[__name__]
print('last line')
