# What xmlrpc.client writes and reads.
from xmlrpc.client import dumps, loads, Fault, Binary
import datetime
v = (1, -5, 2.5, 'a<b>&"é', '', True, None, b'bytes' * 20, [1, [2, []], {}], {'k': {'x': [None]}, '': 'e'}, (1, 2))
t = dumps(v, allow_none=True); print(t); r = loads(t); print([x if not isinstance(x, Binary) else x.data for x in r[0]], r[1])
print(dumps((1,), 'm'), dumps(('x',), methodresponse=True), dumps(Fault(3, 'f')))
print(loads(dumps((b'x', datetime.datetime(2020, 1, 2, 3, 4, 5)), 'mm', allow_none=True), use_builtin_types=True))
print(loads('<params><param><value>plain</value></param></params>'))
try: loads(dumps(Fault(3, 'f')))
except Fault as e: print(repr(e), e.faultCode)
for bad in ((None,), (2**31,), ({1: 2},), (len,), (object(),)):
    try: print(dumps(bad))
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: dumps((l,))
except TypeError as e: print(e)
