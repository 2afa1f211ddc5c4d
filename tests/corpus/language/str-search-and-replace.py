s = 'the cat sat on the mat'
print(s.find('at'), s.rfind('at'), s.find('dog'), s.index('sat'), s.rindex('the'), s.count('at'), s.count('t'), s.count(''), 'aaaa'.count('aa'))
print(s.find('at', 6), s.find('at', 6, 8), s.find('the', 1), s.find('t', -3), s.count('t', 5, 15), s.find(''), s.find('', 100))
print(s.replace('at', 'og'), s.replace('at', 'og', 1), s.replace('x', 'y'), 'abc'.replace('', '-'), 'aaa'.replace('a', 'b', -1), 'aaa'.replace('a', '', 2))
print(s.startswith('the'), s.startswith(('a', 'th')), s.startswith('cat', 4), s.endswith('mat'), s.endswith(('x', 'at')), s.startswith(''), s.startswith('cat', 4, 6), ''.startswith(''))
print('x' in s, 'cat' in s, s.removeprefix('the '), s.removesuffix(' mat'), s.removeprefix('zzz'))
for bad in (lambda: s.index('dog'), lambda: s.rindex('dog'), lambda: s.startswith(1), lambda: s.find(1), lambda: s.replace(1, 2), lambda: s.startswith(['a']), lambda: s.count(None), lambda: s.endswith((1,))):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
