text = 'Hello'
print(text.uppercase())
