print('a b  c'.split(), 'a b  c'.split(' '), ' a b '.split(), 'a,b,,c'.split(','), 'abc'.split('x'), ''.split(), ''.split(','), 'a--b--c'.split('--'))
print('a b c d'.split(None, 2), 'a,b,c,d'.split(',', 1), 'a,b,c,d'.rsplit(',', 1), 'a b c'.rsplit(None, 1), 'a b c'.split(maxsplit=1), '  a  b  '.split(None, 1))
print('one\ntwo\r\nthree\rfour'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'x\n\ny'.split('\n'))
print('key=value=x'.partition('='), 'none'.partition('='), 'a.b.c'.rpartition('.'), 'abc'.rpartition('.'))
print(', '.join(['a', 'b', 'c']), ''.join('xyz'), '-'.join(()), '-'.join(['one']), ' '.join(str(n) for n in range(4)), ','.join({'k': 1, 'j': 2}))
for bad in (lambda: 'a'.split(''), lambda: ','.join([1, 2]), lambda: ','.join(['a', None]), lambda: 'a'.partition(''), lambda: ','.join(3), lambda: 'a'.split(1)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
