class Box:
    pass

b = Box()
b.items = {}
b.items['n'] += 1
