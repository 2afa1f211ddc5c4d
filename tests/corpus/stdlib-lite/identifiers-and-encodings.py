import base64, binascii, uuid, secrets, numbers, sched, time, threading
for n in range(12):
    data = bytes((i * 37 + n) % 256 for i in range(n))
    for enc, dec in [(base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode)]:
        assert dec(enc(data)) == data
    print(base64.b64encode(data), base64.b32encode(data), binascii.crc32(data), base64.b16encode(data))
for bad in [lambda: base64.b64decode('YWI'), lambda: base64.b64decode('Y'), lambda: base64.b32decode('AB'), lambda: base64.b16decode('zz'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: base64.b64encode('text'), lambda: base64.b64decode('é'), lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: secrets.randbelow(0), lambda: base64.b64decode('YW$I=', validate=True)]:
    try: print(bad())
    except Exception as e: print(type(e), e)
u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.variant, u.version, u.urn, u == uuid.UUID(int=u.int), hash(u) == hash(u.int), u < uuid.UUID(int=5))
try: u.int = 3
except TypeError as e: print(e)
a, b = uuid.uuid4(), uuid.uuid1()
print(a != b, a.version, b.version, a.variant == uuid.RFC_4122, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u)
class Num(numbers.Number): pass
print([isinstance(x, numbers.Integral) for x in (1, True, 1.5, 'a')], [isinstance(x, numbers.Real) for x in (1, 1.5)], isinstance(Num(), numbers.Number), issubclass(int, numbers.Rational))
s = sched.scheduler(time.monotonic, time.sleep)
ev = s.enter(9, 1, print, ('never',))
s.enter(0.02, 1, print, ('second',)); s.enter(0.01, 1, print, ('first',)); s.enter(0.02, 0, print, ('before second',))
s.cancel(ev)
try: s.cancel(ev)
except ValueError as e: print('gone')
print(len(s.queue), s.queue[0].argument); s.run(); print(s.empty(), s.run(blocking=False))
s.enterabs(time.monotonic() + 50, 1, print); print(s.run(False) > 40)
from abc import ABCMeta
class Plain(metaclass=ABCMeta): pass
print(isinstance(1, Plain), Plain.register(int), isinstance(1, Plain), object.__subclasshook__(int))
