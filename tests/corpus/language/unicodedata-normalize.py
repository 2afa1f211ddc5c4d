from unicodedata import is_normalized, normalize

FORMS = ('NFC', 'NFD', 'NFKC', 'NFKD')
TEXTS = ['', 'plain', 'é', 'e\u0301', 'ﬁ', '²½', 'Å\u212b\u0041\u030a', '가각힣', '\u1100\u1161\u11a8', '\u1100\u1161\u1100',
         'a\u0327\u0301', 'a\u0301\u0327', 'q\u0307\u0323', '\u1e69', 's\u0307\u0323', '\u0958', '\u0344', '\u0301a',
         '\u0301\u0327', 'Ⅷ①㌔', '\ufdfa', '\U0001d15f', '\U0001109a', '\U00011131\U00011127', 'e\u0301\u0301', 'ẛ̣', 'x\u0338=\u0338',
         '\u0b47\u0b3e\u0b57', '\u1100\u1161\u11a7', '\uac00\u11a8', '豈\uf900', 'ǖ\u0304']
for text in TEXTS:
    print(ascii(text), *(ascii(normalize(form, text)) for form in FORMS), *(is_normalized(form, text) for form in FORMS))
for arguments in [('NFX', 'a'), ('nfc', 'a'), ('NFC', 1), (1, 'a'), ('NFC', None)]:
    for function in normalize, is_normalized:
        try:
            print(function(*arguments))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
check = [0, 0, 0, 0]
for code in range(0, 0x30000, 557):
    text = 'a\u0323' + chr(code) + '\u0301\u0327'
    for i, form in enumerate(FORMS):
        check[i] = (check[i] * 31 + sum(map(ord, normalize(form, text)))) % 1000003
print(check)
