s = 'hello World 123'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), 'ß'.upper(), 'ß'.casefold(), 'ÉCOLE'.lower(), "it's a dog's".title())
for t in ('abc', 'ABC', 'Abc', '123', 'abc1', '', ' ', '\t\n', 'a b', '½', '²', '中文', 'é', '_x', '1x', 'class', 'A1'):
    print(repr(t), t.isalpha(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.isalnum(), t.isspace(), t.isupper(), t.islower(), t.istitle(), t.isidentifier(), t.isascii(), t.isprintable())
