text = 'hello'
upper = text.upper
print(type(upper).__name__)
words = text.split
for w in words:
    print(w)
