# compare: exact
import os

if __name__ == '__main__':
    fd = os.open('text', os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    print(os.write(fd, b'abcdefghi'), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR))
    print(os.fstat(fd).st_size, os.stat('text').st_size, os.lseek(fd, 0, os.SEEK_END))
    os.ftruncate(fd, 4)
    print(os.fstat(fd).st_size, os.lseek(fd, 0, 0), os.read(fd, 100))
    os.close(fd)
    other = os.open('text', os.O_WRONLY | os.O_APPEND)
    os.write(other, b'!')
    os.close(other)
    with open('text') as f:
        print(f.read())
    for flags in (os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_EXCL):
        try:
            os.open('text' if flags else 'nowhere', flags)
        except OSError as e:
            print(type(e).__name__, e)
    null = os.open(os.devnull, os.O_RDWR)
    print(os.read(null, 5), os.write(null, b'gone'), os.read(null, 5))
    os.close(null)
    with open(os.devnull, 'w') as f:
        print('nowhere', file=f)
    with open(os.devnull) as f:
        print(repr(f.read()))
