def caesar(text, shift):
    out = []
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord('a') if c.islower() else ord('A')
            out.append(chr((ord(c) - base + shift) % 26 + base))
        else:
            out.append(c)
    return ''.join(out)
secret = caesar('Hello, World!', 3)
print(secret, caesar(secret, -3))
def palindrome(s):
    letters = [c.lower() for c in s if c.isalnum()]
    return letters == letters[::-1]
print(palindrome('A man, a plan, a canal: Panama'), palindrome('python'))
text = 'the quick brown fox jumps over the lazy dog the end'
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:4]:
    print(f'{word:<8}{n:>3} {"#" * n}')
vowels = {v: text.count(v) for v in 'aeiou'}
print(vowels, max(vowels, key=vowels.get))
def rle(s):
    out = ''
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + (str(j - i) if j - i > 1 else '')
        i = j
    return out
print(rle('aaabccdddd'), ' '.join(w[::-1] for w in 'abc def'.split()), '{:>10}'.format('right'))
for i in range(1, 4):
    print(f'{"*" * (2 * i - 1):^7}')
