"""Text files in other encodings, and what is done with what they have not."""
import sys
for enc in ('latin-1', 'ascii', 'utf-8', 'utf-8-sig', 'iso-8859-1', None):
    with open('encoded.txt', 'w', encoding=enc, errors='replace') as f:
        print(f.write('h\xe9llo\nw\xf6rld\n'), f.encoding if enc else '', f.errors)
        f.write('more\n')
    print(open('encoded.txt', 'rb').read())
    with open('encoded.txt', encoding=enc) as f:
        print(repr(f.read(3)), repr(f.readline()), f.tell() > 0, f.readlines())
        f.seek(0); print([l.strip() for l in f])
with open('encoded.txt', 'wb') as f: f.write(b'ok\n\xff\xfe bad\n')
try: open('encoded.txt', encoding='utf-8').read()
except UnicodeDecodeError as e: print(e, e.start, e.reason)
try: open('encoded.txt', encoding='ascii').read()
except UnicodeDecodeError as e: print(e)
for errors in ('ignore', 'replace', 'backslashreplace'): print(repr(open('encoded.txt', errors=errors).read()))
try: open('encoded.txt', 'w', encoding='ascii').write('\xe9')
except UnicodeEncodeError as e: print(e)
for bad in (dict(encoding='bogus'), dict(mode='rb', encoding='utf-8'), dict(mode='rb', errors='strict'), dict(encoding=5), dict(errors=1)):
    try: open('encoded.txt', **bad)
    except (LookupError, ValueError, TypeError) as e: print(type(e).__name__, e)
with open('encoded.txt', 'a', encoding='utf-8-sig') as f: f.write('a')
print(open('encoded.txt', 'rb').read(), repr(f))
