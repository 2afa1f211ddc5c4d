s = 'Hello, World'
print(s[0], s[-1], s[7:], s[:5], s[3:8], s[-5:], s[:-7], s[::2], s[::-1], s[8:2:-2], s[100:], s[5:2], s[-100:3], s[:])
u = 'a€😀中é'
print(len(u), u[2], u[::-1], u[1:4], u.index('中'), [ord(c) for c in u], u.find('é'), list(u))
print(s[True], s[slice(1, 5)], s[slice(None, None, 3)], s[-3:-1])
for bad in (lambda: s[50], lambda: s[-50], lambda: s['a'], lambda: s[1.0], lambda: s[None], lambda: s[::0], lambda: s['a':], lambda: ''[0]):
    try:
        print(bad())
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    s[0] = 'J'
except TypeError as e:
    print(e)
print('ab' + 'cd', 'ab' * 3, 3 * '-', 'x' * 0, 'x' * -1, 'a' 'b', 'lo' in s, '' in s, 'z' not in s, min('hello'), max('hello'), sorted('hello'))
print('apple' < 'banana', 'Z' < 'a', 'abc' < 'abd', 'ab' < 'abc', '10' < '9', 'é' > 'z', 'a' == 'a', '😀' > '\uffff')
