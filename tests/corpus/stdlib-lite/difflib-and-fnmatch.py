import difflib, fnmatch, random
before = 'one\ntwo\nthree\nfour five six\nseven\n'.splitlines(keepends=True)
after = 'zero\none\ntree\nfour  five sx\n\tseven\n'.splitlines(keepends=True)
delta = list(difflib.ndiff(before, after))
assert list(difflib.restore(delta, 1)) == before and list(difflib.restore(delta, 2)) == after
assert list(difflib.unified_diff(before, after, 'a', 'b', n=0, lineterm=''))[:4] == ['--- a', '+++ b', '@@ -0,0 +1 @@', '+zero\n']
assert list(difflib.unified_diff(before, before)) == []
assert list(difflib.context_diff(['x'], ['y'], 'a', 'b', lineterm='')) == [
    '*** a', '--- b', '***************', '*** 1 ****', '! x', '--- 1 ----', '! y']
m = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
assert m.get_opcodes() == [('delete', 0, 1, 0, 0), ('equal', 1, 3, 0, 2), ('replace', 3, 4, 2, 3), ('equal', 4, 6, 3, 5), ('insert', 6, 6, 5, 6)]
assert m.get_matching_blocks()[-1] == (6, 6, 0) and m.get_matching_blocks()[0].size == 2
assert difflib.SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9) == (1, 0, 4)
assert difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']) == ['apple', 'ape']
for bad in (dict(n=0), dict(cutoff=2)):
    try: difflib.get_close_matches('a', [], **bad)
    except ValueError: pass
    else: raise AssertionError(bad)
r = random.Random(7)
for _ in range(150):
    a = [r.choice('abcd') * r.randrange(1, 4) for _ in range(r.randrange(9))]
    b = [x if r.random() < .7 else x + r.choice('xyz') for x in a if r.random() < .8]
    m = difflib.SequenceMatcher(None, a, b)
    made = []
    for tag, i1, i2, j1, j2 in m.get_opcodes():
        assert (a[i1:i2] == b[j1:j2]) == (tag == 'equal')
        made += a[i1:i2] if tag == 'equal' else b[j1:j2]
    assert made == b
    assert m.ratio() <= m.quick_ratio() <= m.real_quick_ratio() <= 1
    assert m.ratio() == (2 * sum(s for _, _, s in m.get_matching_blocks()) / (len(a) + len(b)) if a or b else 1.0)
    delta = list(difflib.ndiff(a, b))
    assert list(difflib.restore(delta, 1)) == a and list(difflib.restore(delta, 2)) == b
table = {
    '*.py': ['a.py', '.py'], '?b': ['ab'], '[!a]*': ['b.txt', '[x]', 'c]', '.py'], '[[]x]': ['[x]'], '*.???': ['b.txt'],
    'c[]]': ['c]'], '[a': [], 'a[b-d]': ['ab'], '**y': ['a.py', '.py'],
}
names = ['a.py', 'b.txt', '[x]', 'ab', 'c]', '.py']
for pattern, wanted in table.items():
    assert fnmatch.filter(names, pattern) == wanted, pattern
    assert [n for n in names if fnmatch.fnmatchcase(n, pattern)] == wanted
print('passed')
