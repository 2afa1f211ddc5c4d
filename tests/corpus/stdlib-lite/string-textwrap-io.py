"""string, textwrap, io."""
import io
import string
import textwrap

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), len(string.printable))
t = string.Template('$who likes ${what}s, costs $$5')
print(t.substitute(who='tim', what='tea'), t.safe_substitute(who='tim'), string.capwords('hello  big world'))
for attempt in (lambda: t.substitute(who=1), lambda: string.Template('a $ b').substitute()):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)

text = 'The quick brown fox jumped over the lazy dog, and then it went on to a well-known place with extraordinarily long words.'
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('short'), textwrap.wrap(''), textwrap.wrap('incomprehensibilities', 8), textwrap.wrap('a bb  ccc', 4))
print(textwrap.shorten(text, 40), textwrap.shorten('hello world', 8, placeholder='..'))
print(textwrap.dedent('''
    one
      two
    three
'''), textwrap.indent('a\n\nb\n', '> '))

f = io.StringIO()
print('written', 1, file=f)
f.write('second line\nthird')
print(repr(f.getvalue()), f.tell())
f.seek(0)
print(repr(f.readline()), f.read(6), [line for line in f], repr(f.read()))
f.seek(3)
f.write('XX')
print(f.getvalue(), f.truncate(4), f.getvalue(), f.closed)
with io.StringIO('a\nb\nc') as g:
    print(g.readlines(), g.seek(0), next(g), list(g))
for attempt in (lambda: g.read(), lambda: f.write(5), lambda: f.seek(-1), lambda: io.StringIO(5), lambda: f.fileno()):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)

b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.read(), b.read(), b.seek(0, 2), b.write(b'!'), b.getvalue(), b.seek(-2, 1), b.read())
b.seek(1)
b.write(b'ZZ')
print(b.getvalue(), list(io.BytesIO(b'x\ny\n')), isinstance(b, io.BufferedIOBase), isinstance(f, io.TextIOBase))
target = bytearray(3)

try:
    b.write('text')
except TypeError as e:
    print(e)
