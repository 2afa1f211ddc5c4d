text = '''The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox -- quick as ever -- does not!
"Why?" asked the dog. It's a mystery...'''
words = []
for line in text.splitlines():
    for raw in line.split():
        word = raw.strip('.,;!?"-\'').lower()
        if word:
            words.append(word)
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f'{word:>8} {n:2d} {"#" * n}')
print(len(words), len(counts), sorted({len(w) for w in words}))
print(' '.join(w.capitalize() for w in words[:5]), text.title().split('\n')[0])
longest = max(words, key=len)
print(longest, longest[::-1], longest.center(15, '*'))
by_letter = {}
for w in counts:
    by_letter.setdefault(w[0], set()).add(w)
print({k: sorted(v) for k, v in sorted(by_letter.items())})
def caesar(s, k):
    return ''.join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
secret = caesar('hello, world', 3)
print(secret, caesar(secret, -3), secret.translate(str.maketrans('abc', 'xyz')))
vowels = sum(c in 'aeiou' for c in text.lower())
print(f'{vowels} vowels, {vowels / len(text):.1%}')
print('%-10s|%5.2f|%+d|%05d|%x' % ('left', 3.14159, 5, 42, 255))
