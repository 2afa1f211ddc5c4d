"""A file opened to append begins at its end, and is read from there."""
with open('log.txt', 'w') as log:
    log.write('one\n')

with open('log.txt', 'a+') as log:
    print(log.tell(), repr(log.read()))
    log.write('two\n')
    print(log.tell())
    log.seek(0)
    print(log.readline().strip())
    log.write('three\n')
    log.flush()
    print(log.tell())
    log.seek(0)
    print(log.read().split())

with open('log.txt', 'ab') as log:
    print(log.tell())
    log.write(b'four\n')
    print(log.tell())

with open('new.txt', 'a') as log:
    print(log.tell())

with open('log.txt', 'a') as log:
    log.seek(0)
    log.write('five\n')

print(open('log.txt').read().split())
