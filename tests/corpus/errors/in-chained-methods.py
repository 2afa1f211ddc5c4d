text = 'a,b'
print(text.split(',').pop().missing().strip())
