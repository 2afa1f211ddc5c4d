def find(s, sub, start=0):
    for i in range(start, len(s) - len(sub) + 1):
        if all(s[i + j] == sub[j] for j in range(len(sub))):
            return i
    return -1
def replace(s, old, new, limit=-1):
    out, i = '', 0
    while limit != 0:
        j = find(s, old, i)
        if j < 0:
            break
        out += s[i:j] + new
        i = j + len(old)
        limit -= 1
    return out + s[i:]
subjects = ['', 'a', 'aa', 'aaa', 'abab', 'banana', 'mississippi', '中文中', 'a😀b😀', 'xyz' * 4]
for s in subjects:
    for sub in ('a', 'an', 'ana', 'ss', 'issi', 'zz', '中', '😀', 'xyzx', 'abab'):
        assert s.find(sub) == find(s, sub) and (sub in s) == (find(s, sub) >= 0)
        assert s.replace(sub, '-') == replace(s, sub, '-') and s.replace(sub, '', 1) == replace(s, sub, '', 1) and s.replace(sub, sub * 2, 2) == replace(s, sub, sub * 2, 2)
        assert s.count(sub) == len(s.split(sub)) - 1 and sub.join(s.split(sub)) == s and sub.join(s.rsplit(sub)) == s
        before, sep, after = s.partition(sub)
        assert before + sep + after == s and (sep == sub) == (sub in s)
        before, sep, after = s.rpartition(sub)
        assert before + sep + after == s and (not sep or s.rfind(sub) == len(before))
        assert s[::-1].find(sub[::-1]) == (-1 if s.rfind(sub) < 0 else len(s) - s.rfind(sub) - len(sub))
        assert s.startswith(sub) == (s[:len(sub)] == sub) and s.endswith(sub) == (s[-len(sub):] == sub)
        if sub not in s:
            try:
                s.index(sub)
            except ValueError as e:
                assert str(e) == 'substring not found'
            else:
                assert False
print('ok')
