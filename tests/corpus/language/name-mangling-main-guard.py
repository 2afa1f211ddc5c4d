def main(args=None):
    print('main called', args)
    return 0
if __name__ == '__main__':
    code = main(['x'])
    print(code)
print(__name__)
print(__builtins__ is not None)
_private = 1
__dunder__ = 2
print(_private, __dunder__, '__file__' in globals(), '__doc__' in globals())
