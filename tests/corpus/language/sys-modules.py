# sys.modules is the table of loaded modules: what is put in or taken out counts.
import sys
import threading
print('threading' in sys.modules, sys.modules['threading'] is threading)
sys.modules['json'] = None
try: import json
except ImportError as e: print(type(e).__name__, e, e.name)
del sys.modules['json']
import json
print(json.__name__)
import types
fake = types.ModuleType('textwrap'); fake.x = 5
sys.modules['textwrap'] = fake
import textwrap
print(textwrap is fake, textwrap.x)
from textwrap import x
class Fake: y = 7
sys.modules['string'] = Fake()
import string
from string import y
print(string.y, y)
try: from string import z
except ImportError as e: print(e)
import multiprocessing
print('__mp_main__' in sys.modules, sys.modules['__mp_main__'] is sys.modules['__main__'])
print(list(globals())[:9])

m=types.ModuleType('x','doc'); print(m, dir(m), m.__dict__)
class M(types.ModuleType):
    def f(self): return 1
m=M('y'); print(m, m.f(), type(m).__name__)
m.a = 5; print(m.a, m.__dict__['a']); del m.a; print(hasattr(m, 'a'))
try: types.ModuleType()
except TypeError as e: print(e)
try: types.ModuleType(5)
except TypeError as e: print(e)
print(types.ModuleType(name='q'))
class D:
    def __dir__(self): return ['b','a']
print(dir(D()))
