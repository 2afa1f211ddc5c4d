text = '''the quick brown fox
jumps over the lazy dog

the end
'''
with open('text.txt', 'w') as f:
    f.write(text)
lines = words = chars = 0
counts = {}
with open('text.txt') as f:
    for line in f:
        lines += 1
        chars += len(line)
        for w in line.split():
            words += 1
            counts[w] = counts.get(w, 0) + 1
print(lines, words, chars)
with open('report.csv', 'w') as out:
    out.write('word,count\n')
    for w in sorted(counts, key=lambda w: (-counts[w], w)):
        out.write('%s,%d\n' % (w, counts[w]))
rows = [line.strip().split(',') for line in open('report.csv')]
header, *body = rows
print(header, body[:3], sum(int(n) for _, n in body))
def copy(src, dst):
    with open(src) as a, open(dst, 'w') as b:
        for n, line in enumerate(a, 1):
            b.write(f'{n:03}: {line}')
copy('text.txt', 'copy.txt')
print(open('copy.txt').read())
try:
    copy('absent.txt', 'x.txt')
except FileNotFoundError as e:
    print('cannot copy:', e.filename)
