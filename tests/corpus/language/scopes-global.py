count = 0
name = 'module'

def bump():
    global count
    count += 1

def shadow():
    name = 'local'
    return name

def make():
    global created
    created = 'made in a function'

bump()
bump()
print(count, shadow(), name)
make()
print(created)

def broken():
    count += 1

try:
    broken()
except UnboundLocalError as e:
    print(e)

class Box:
    global inside
    inside = 'from the class body'
    name = 'class'
    def read(self):
        return name

print(inside, Box.name, Box().read())
print('count' in globals(), globals()['count'])
