word = 'abc'
print(word[0] + word[10])
