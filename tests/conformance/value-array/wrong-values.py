# compare: exact
from multiprocessing import Array, Value

def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs).value)
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    attempt(Value, 'i', 1.5)
    attempt(Value, 'i', 'text')
    attempt(Value, 'd', 3)
    attempt(Value, 'd', 'text')
    attempt(Value, 'c', b'ab')
    attempt(Value, 'c', 'a')
    attempt(Value, 'x', 1)
    attempt(Value, 'i', 1, lock='no lock')
    attempt(Value, 'i', 1, 2)
    attempt(Value)
    v = Value('i', 5)
    try:
        v.value = 2.5
    except TypeError as e:
        print(e)
    print(v.value)
