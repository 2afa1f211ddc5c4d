"""re: patterns, groups, flags, replacing, errors."""
import re

text = 'The quick brown fox, aged 7, met 12 Lazy dogs on 2024-01-31.'
print(re.findall(r'\w+', text), re.findall(r'\d+', text), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall(r'(x)?y', 'xy y'))
m = re.search(r'(\d{4})-(\d\d)-(\d\d)', text)
print(m, m.group(), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(3), m[0], m.lastindex)
m = re.match(r'(?P<first>\w+)\s+(?P<second>\w+)', text)
print(m.groupdict(), m['first'], m.group('second'), m.lastgroup, m.re.groupindex, m.string is text)
print(re.match(r'quick', text), re.fullmatch(r'a+', 'aaa'), re.fullmatch(r'a+', 'aab'), re.search('$', 'abc').span())
print(re.sub(r'\d+', '#', text), re.sub(r'(\w+) (\w+)', r'\2 \1', 'a b c d'), re.sub('a', lambda m: m.group().upper(), 'banana', 2))
print(re.subn('a', 'b', 'aaa'), re.sub(r'(?P<x>a)', r'[\g<x>\g<0>\g<1>]', 'cat'), re.sub('x*', '-', 'abxd'), re.sub('', '-', 'ab'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'(\W)', 'a-b'), re.split(r'x', 'axbxc', maxsplit=1), re.split(r'\b', 'hi you'), re.split('', 'ab'))
print([m.span() for m in re.finditer(r'o', text)], list(re.finditer('z', text)))
print(re.findall(r'^\w+', 'one\ntwo', re.M), re.findall(r'.+', 'a\nb', re.S), re.findall('ABC', 'abcABC', re.I), re.search('a.c', 'a\nc'))
print(re.findall(r'''
    (\d+)   # a number
    \s*[a-z]  # a letter
''', '12 a 3b', re.X), re.findall(r'(?i)hello', 'Hello HELLO'), re.search(r'(?i:a)b', 'Ab aB').span())
print(re.findall(r'<.*>', '<a><b>'), re.findall(r'<.*?>', '<a><b>'), re.findall(r'a{2}', 'aaaaa'), re.findall(r'a{2,3}?', 'aaaaa'), re.findall('a{,2}b', 'aaab b'))
print(re.findall(r'\b\w+(?=ing)', 'going running'), re.findall(r'(?<=\$)\d+', '$5 6 $77'), re.findall(r'\b(?!a)\w+', 'apple bat'), re.findall(r'(?<!x)y', 'xy y'))
print(re.findall(r'(\w)\1', 'aabbcd'), re.findall(r'(?P<q>["\']).*?(?P=q)', 'say "hi" or \'ho\''), re.findall('(a|ab)(c|bcd)', 'abcd'))
print(re.findall(r'[^aeiou\s]+', 'hello world'), re.findall(r'[a-c\]x-]', 'a]-d'), re.findall(r'[\w.]+@[\w.]+', 'me@x.org, you@y.com'))
print(re.search(r'(a)|(b)', 'b').groups(), re.search(r'(a)|(b)', 'b').groups('-'), re.match(r'(?:(a)|b)*', 'ab').groups())
print(re.match('(a(b)?)+', 'aba').groups(), re.match(r'((a)|b)*', 'ab').groups(), re.match(r'(?:a|b)+?c', 'abac').group())
print(re.findall(r'(?:(?:a)*)*b', 'aab'), re.match(r'(a*)*', 'b').group(), re.match(r'(a?)*?b', 'aab').group(), re.match(r'(|a)+', 'aa').span())
print(re.compile(r'\d+').sub('n', 'a1b22'), re.compile('a', re.I | re.M), re.compile('x').flags, re.compile('a(b)(?P<n>c)').groups, re.I | re.M, re.X)
p = re.compile('o')
print(p.search('foo', 2).span(), p.search('foo', 0, 1), p.match('foo', 1), p.pattern, p == re.compile('o'), p.findall('foo bo', 3))
print(re.escape('a.b*c[d] e-f'), re.findall(re.escape('1+1'), '1+1=2'), re.findall(r'\x41\u0042\103\t', 'ABC\t'), re.findall(r'[\n\t]', 'a\tb\n'))
print(re.findall(r'\w+', 'héllo 世界 naïve_1'), re.findall(r'\w+', 'héllo', re.A), re.findall('É', 'é', re.I), re.findall(r'\d', '٣3'), re.sub('😀.', 'x', 'a😀bc'))
print(re.search('b', 'a😀b').span(), re.findall(r'\s', 'a\u00a0b'), re.findall(b'\\w+', b'ab cd'), re.sub(b'a', b'b', b'cat'), re.match(r'\Aab\Z', 'ab'))
print(re.match(r'(a)?(?(1)b|c)', 'ab').span(), re.match(r'(a)?(?(1)b|c)', 'c').span(), re.match(r'(?>a+)b', 'aab').span(), re.match(r'a++b', 'aab').span(), re.match(r'(?>a*)ab', 'aab'))
print(re.search(r'a$', 'a\n').span(), re.search(r'a\Z', 'a\n'), re.findall(r'$', 'a\nb', re.M), re.findall(r'(?m)^', 'a\nb'))
for pattern in ['(', ')', 'a**', '*a', '[a', 'a{3,1}', '(?P<n', '(?P<1>a)', '(?P<a>x)(?P<a>y)', r'\q', '[z-a]', r'\1', '(?z)', r'(?<=a*)b', '\\', '(?P=x)', 'a(?i)', '(?P<>a)', r'\x4', '?']:
    try:
        re.compile(pattern)
        print('fine', pattern)
    except re.error as e:
        print(repr(pattern), e, e.pos)
for attempt in (
    lambda: re.match('a', b'a'),
    lambda: re.match(b'a', 'a'),
    lambda: re.match('a', 5),
    lambda: m.group(9),
    lambda: re.match('a', 'a').group('n'),
    lambda: re.sub('a', r'\2', 'a'),
    lambda: re.sub('a', r'\g<n>', 'a'),
    lambda: re.sub('a', r'\q', 'a'),
    lambda: re.compile(5),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
tokens = re.compile(r'(?P<number>\d+(\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/=()])|(?P<space>\s+)')
print([(m.lastgroup, m.group()) for m in tokens.finditer('x1 = (3.14 + y) * 2') if m.lastgroup != 'space'])
log = '10.0.0.1 - GET /index 200\n10.0.0.2 - POST /form 404\n'
print([m.groupdict() for m in re.finditer(r'(?P<ip>[\d.]+) - (?P<verb>[A-Z]+) (?P<path>\S+) (?P<code>\d{3})', log)])
words = re.findall(r"[a-z']+", ("it's the same old song, and it's the last one " * 50).lower())
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items())[:4], len(words))
print(len(re.findall('(a+)+$', 'a' * 18 + 'b')), re.match(r'(.*),(.*),(.*)', 'a,b,c,d').groups())
