# compare: exact
from multiprocessing import Pool

def inner(n):
    return 1 // n

def outer(n):
    return inner(n)

if __name__ == '__main__':
    with Pool(1) as pool:
        try:
            pool.apply(outer, (0,))
        except ZeroDivisionError as e:
            print(type(e.__cause__).__name__, type(e.__cause__).__module__)
            text = str(e.__cause__)
            print(text.count('in outer'), text.count('in inner'), text.count('ZeroDivisionError'), text.strip().startswith('"""'))
