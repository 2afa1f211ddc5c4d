"""hashlib: digests of short and long messages."""
import hashlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha512'):
    for message in (b'', b'abc', b'x' * 55, b'y' * 56, b'z' * 64, bytes(range(256)) * 5):
        print(name, len(message), getattr(hashlib, name)(message).hexdigest())
h = hashlib.sha256()
h.update(b'hello ')
h.update(bytearray(b'world'))
print(h.hexdigest() == hashlib.sha256(b'hello world').hexdigest(), h.digest_size, h.block_size, h.name, len(h.digest()))
c = h.copy()
c.update(b'!')
print(c.hexdigest() != h.hexdigest(), hashlib.new('md5', b'q').hexdigest())
for attempt in (lambda: hashlib.md5('text'), lambda: hashlib.new('nope'), lambda: hashlib.md5(5)):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)


def mine(prefix, zeros):
    n = 0
    while not hashlib.sha256(f'{prefix}{n}'.encode()).hexdigest().startswith('0' * zeros):
        n += 1
    return n


print(mine('block', 2))
