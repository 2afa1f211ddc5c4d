import unicodedata
from unicodedata import bidirectional, category, combining, decimal, decomposition, digit, east_asian_width, mirrored, numeric

CHARACTERS = 'aZ5 _\n\0é²½٣三Ⅷ中가ﬁ(«א\u0301\u0327\u00ad\u200d\ud800\ue000\u0378😀\U00030000\U000e0fff\U0010ffff'
for c in CHARACTERS:
    print(ascii(c), category(c), repr(bidirectional(c)), combining(c), east_asian_width(c), mirrored(c), repr(decomposition(c)),
          decimal(c, None), digit(c, None), numeric(c, None))
for function in category, bidirectional, combining, east_asian_width, mirrored, decomposition, decimal, digit, numeric:
    for argument in ('ab', '', 1, None):
        try:
            print(function(argument))
        except TypeError as e:
            print('TypeError:', e)
for function in decimal, digit, numeric:
    try:
        function('a')
    except ValueError as e:
        print('ValueError:', e)
    print(function('a', 'default'), function('a', None))
total = {}
for code in range(0, 0x110000, 1277):
    c = chr(code)
    for function in category, bidirectional, combining, east_asian_width, mirrored, decomposition:
        key = function.__name__, function(c)
        total[key] = total.get(key, 0) + code % 1009
print(len(total), sum(n * (len(str(value)) + 1) for (_, value), n in total.items()))
print(sorted((n, value) for (name, value), n in total.items() if name == 'category'))
print(unicodedata.unidata_version)


def width(text):
    return sum(2 if east_asian_width(c) in 'WF' else 1 for c in text)


print(width('abc'), width('日本語'), width('ﾊﾝｶｸ'))


def without_accents(text):
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not combining(c))


print(without_accents('Žluťoučký kůň, élève, Ångström, façade'))
