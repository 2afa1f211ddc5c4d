# compare: exact
from multiprocessing import Pipe, Process


def attempt(f, *args):
    try:
        print(f(*args))
    except TypeError as e:
        print(e)


def work():
    pass


if __name__ == '__main__':
    a, b = Pipe()
    attempt(a.poll, 'a')
    attempt(a.poll, [])
    attempt(a.poll, True)
    p = Process(target=work)
    p.start()
    attempt(p.join, 'a')
    attempt(p.join, {})
    p.join()
    print(p.exitcode)
