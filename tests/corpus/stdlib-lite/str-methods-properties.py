samples = ['', ' ', 'abc', 'Hello World', '  pad  ', 'a\tb\nc', 'ÀÉÎ', 'ß', '中文', '123', 'mixed 123 CASE', "it's", 'tab\t', '😀 smile', 'ǆ', 'İ']
for s in samples:
    assert s.upper().upper() == s.upper() and s.lower().lower() == s.lower() and len(s.casefold()) >= len(s)
    assert s.strip() == s.lstrip().rstrip() and s.strip() in s and s.center(30).strip() == s.strip()
    assert len(s.ljust(20)) == max(20, len(s)) and s.ljust(20, '.').startswith(s) and s.rjust(20, '.').endswith(s)
    assert ''.join(s) == s and ''.join(reversed(s)) == s[::-1] and list(s) == [s[i] for i in range(len(s))]
    assert s.encode().decode() == s and s.encode('utf-8').decode('utf-8') == s
    assert ' '.join(s.split()) == ' '.join(s.strip().split()) and ''.join(s.splitlines(True)) == s
    assert (s + 'x').removesuffix('x') == s and ('x' + s).removeprefix('x') == s and s.zfill(0) == s
    assert s * 3 == s + s + s and (s in s * 2) and s.expandtabs(1).replace(' ', '') == s.replace('\t', '').replace(' ', '')
    assert s == s[:2] + s[2:] and hash(s) == hash(s[:1] + s[1:]) and not s != s and s >= s
    assert s.swapcase().swapcase() == s or not s.isascii()
    assert s.isalnum() == (s != '' and all(c.isalnum() for c in s)) and s.isspace() == (s != '' and all(c.isspace() for c in s))
    assert s.isidentifier() == (s in ('abc', 'ÀÉÎ', 'ß', '中文', 'ǆ', 'İ')), s
    assert repr(s)[0] in '\'"' and repr(s)[0] == repr(s)[-1]
assert 'ß'.upper() == 'SS' and 'ǆ'.title() == 'ǅ' and 'İ'.lower() == 'i̇' and 'ΑΣ'.lower() == 'ας' and 'ﬁ'.upper() == 'FI'
assert 'abc'.translate({97: None, 98: 'BB', 99: 100}) == 'BBd' and 'x'.translate({}) == 'x'
print('ok')
