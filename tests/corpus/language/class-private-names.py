class Safe:
    def __init__(self):
        self.__secret = 42
        self._hint = 1
        self.__dunder__ = 2

    def reveal(self):
        return self.__secret

    def __hidden(self):
        return 'hidden'

    def call(self):
        return self.__hidden()

s = Safe()
print(s.reveal(), s.call(), s._hint, s.__dunder__)
print(sorted(s.__dict__))
print(s._Safe__secret)
try:
    s.__secret
except AttributeError as e:
    print(e)

class Sub(Safe):
    def __init__(self):
        super().__init__()
        self.__secret = 'mine'

print(Sub().reveal(), Sub()._Sub__secret)

class _Under:
    __x = 5
    def get(self):
        return self.__x
print(_Under().get(), _Under._Under__x)
