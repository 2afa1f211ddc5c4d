class Base:
    __private = 1
    attribute = __private

    def __init__(self, __arg=__private):
        super().__init__()
        self.__private = __arg
        self.__dunder__ = [__arg for __item in self]

    def __hidden(self):
        return lambda: (self.__private, __class__)

    class __Inner:
        __x = 1

        def get(self):
            global __g
            __g = 2
            return self.__x, __g

    comprehension = [attribute for attribute in range(3)]
    nested = [x for x in attribute for y in nested_attribute]

    def sup(self):
        def f():
            return super
        return f


class ___:
    __a = 1

    def f(self):
        return __a


class Derived(Base, metaclass=type, **{}):
    def generator(self):
        x = yield
        yield x

    @property
    def prop(self):
        return super().prop

    @prop.setter
    def prop(self, value):
        self.x = value


def make(name):
    class Made:
        label = name
        name = 1

        def show(self):
            return name, Made

        def __secret(self):
            import __module
            return __module

    return Made


def conditional():
    class A:
        if v:
            w = v
        v = 1
        u = [v for _ in w]

        def m(self):
            nonlocal_name = v
            return nonlocal_name

    v = 3
    return A
