text = 'abcdefghij'
units = list(text)
def model(seq, start, stop, step):
    step = 1 if step is None else step
    n = len(seq)
    if start is None:
        start = 0 if step > 0 else n - 1
    else:
        start = start + n if start < 0 else start
        start = max(start, 0 if step > 0 else -1) if start < n else (n if step > 0 else n - 1)
    if stop is None:
        stop = n if step > 0 else -1
    else:
        stop = stop + n if stop < 0 else stop
        stop = max(stop, 0 if step > 0 else -1) if stop < n else (n if step > 0 else n - 1)
    out = []
    i = start
    while (i < stop) if step > 0 else (i > stop):
        out.append(seq[i])
        i += step
    return out
ends = (None, 0, 1, 4, 9, 10, 15, -1, -4, -10, -15)
count = 0
for start in ends:
    for stop in ends:
        for step in (None, 1, 2, 3, 7, -1, -2, -5):
            expected = model(units, start, stop, step)
            s = slice(start, stop, step)
            assert list(text[start:stop:step]) == expected == units[start:stop:step] == units[s], (start, stop, step)
            assert tuple(expected) == tuple(units)[s] and bytes(map(ord, expected)) == text.encode()[s]
            assert [text[i] for i in range(*s.indices(10))] == expected and list(range(10)[s]) == [ord(c) - 97 for c in expected]
            count += 1
print('ok', count)
