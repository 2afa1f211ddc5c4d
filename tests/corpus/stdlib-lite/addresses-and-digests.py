# urllib.parse, html.escape, hmac and the checksums of zlib.
import hashlib
import hmac
import html
import zlib
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin,
                          urlparse, urlsplit, urlunparse, urlunsplit)


def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


URLS = [
    '', 'http://a.b/c', 'HTTPS://User:Pa%20ss@Host.Example:8080/p/a;th;x=1?q=1&r#frag', 'mailto:me@x.y', '//host/path', '/only/path?x', 'path#f', 'file:///tmp/x',
    'http://[::1]:80/x', 'http://[::1/x', 'http://h:99999/', 'http://h:x/', 'ftp://h/a;type=i', 'a:b', '1a:b', ':x', 'http:', 'http://', '?q', '#', 'x?#', 'http://h?q#f', ' http://h\n/',
]
for url in URLS:
    parts = tried(urlparse, url)
    print(repr(url), parts, tried(urlsplit, url))
    if not isinstance(parts, str):
        print('   ', parts.username, parts.password, parts.hostname, tried(lambda: parts.port), parts.geturl(), urlunparse(parts), urldefrag(url))
BASE = 'http://a/b/c/d;p?q'
for url in ('g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', ';x', 'g;x', '', '.', './', '..', '../', '../g', '../..', '../../../g', '/./g', 'g.', '..g', './../g', 'g/./h', 'g/../h',
            'mailto:x', 'http:g', 'ftp://z/'):
    print(repr(url), urljoin(BASE, url), urljoin('file:///x/y', url), urljoin('rel/a', url))
for text in ('', 'a b', 'a+b&c=d', 'é/ü', '~._-', '100%', '%zz%41%', 'a%20b+c', '%C3%A9%FF'):
    print(repr(text), quote(text), quote(text, safe=''), quote_plus(text), quote_plus(text, '+ '), unquote(text), unquote_plus(text), unquote_to_bytes(text))
print(quote(b'\xff a'), tried(quote, 5), tried(quote, b'a', encoding='utf-8'), unquote(b'%41'), unquote('%E9', 'latin-1'))
print(urlencode({'a': 1, 'b c': 'é&'}), urlencode([('a', [1, 2]), ('b', 'xy')], doseq=True), urlencode([('a', [1, 2])]), tried(urlencode, 'abc'))
for query in ('', 'a=1&b=2&a=3', 'a=&b', 'a;b=1', 'x=%41+b', '&&a=1&', 'a=1=2'):
    print(repr(query), parse_qs(query), parse_qsl(query, keep_blank_values=True), tried(parse_qsl, query, strict_parsing=True))
print(parse_qs('a=1;b=2', separator=';'), tried(parse_qs, 'a=1&b=2', max_num_fields=1), urlunsplit(('http', 'h', 'p', 'q', 'f')))

print(html.escape('<a href="x">\'&amp;\'</a>'), html.escape('"', quote=False))

for name in ('md5', 'sha1', 'sha256', hashlib.sha512):
    made = hmac.new(b'key', b'The quick brown fox', name)
    print(made.name, made.digest_size, made.block_size, made.hexdigest())
made = hmac.new(b'k' * 200, digestmod='sha256')
made.update(b'a')
other = made.copy()
other.update(b'b')
print(made.hexdigest() == hmac.digest(b'k' * 200, b'a', 'sha256').hex(), other.hexdigest())
print(hmac.compare_digest(b'a', b'a'), hmac.compare_digest('a', 'b'), hmac.compare_digest(b'ab', b'a'))
print(tried(hmac.new, 'k', b'', 'md5'), tried(hmac.new, b'k'), tried(hmac.compare_digest, 'é', 'é'), tried(hmac.compare_digest, 'a', b'a'))
print(zlib.crc32(b'hello'), zlib.crc32(b'lo', zlib.crc32(b'hel')), zlib.adler32(b'hello'), zlib.adler32(b'lo', zlib.adler32(b'hel')), zlib.adler32(b''))
print(zlib.adler32(bytes(range(256)) * 40), zlib.crc32(bytes(range(256)) * 4), tried(zlib.adler32, 'a'), tried(zlib.adler32, 5),
      tried(zlib.adler32, [1]))
