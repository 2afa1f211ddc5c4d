def read(name):
    with open(name) as f:
        return f.read()

print(read('nothing.txt'))
