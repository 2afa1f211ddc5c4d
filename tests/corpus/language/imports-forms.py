import math
import math as m
from math import floor, ceil as up
import json, time
print(math is m, floor(2.5), up(2.5), json.__name__, time.__name__, math.__name__)
def local():
    import random
    return random.__name__
print(local(), 'random' in globals())
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(' (')[0])
try:
    from json import dumps, nope
except ImportError as e:
    print(type(e).__name__)
try:
    import json.nothing
except ModuleNotFoundError as e:
    print(e)
print(hasattr(math, 'pi'), getattr(math, 'zzz', 'no'))
try:
    math.zzz
except AttributeError as e:
    print(e)
math.extra = 5
print(m.extra)
if __name__ == '__main__':
    print('main')
try:
    import numpy_that_is_not_here as np
except ImportError:
    np = None
print(np)
