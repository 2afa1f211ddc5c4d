# compare: exact
from multiprocessing import Value

if __name__ == '__main__':
    for code, number in (('b', 300), ('B', -1), ('h', 40_000), ('H', 70_000), ('i', 2**31), ('I', 2**32 + 5), ('q', 2**63), ('Q', -1)):
        v = Value(code, 0)
        v.value = number
        print(code, number, v.value)
    print(Value('b', 300).value, Value('f', 0.1).value, Value('d', 0.1).value)
