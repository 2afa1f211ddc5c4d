"""Metaclasses that agree or not, prepared namespaces, bases that are no classes, unpacked bases and keywords."""


class Meta(type):
    pass


class Other(type):
    pass


class A(metaclass=Meta):
    pass


class B(metaclass=Other):
    pass


for make in (lambda: type('C', (A, B), {}), lambda: type.__new__(Meta, 'C', (B,), {})):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    class C(A, B):
        pass
except TypeError as e:
    print(e)
try:
    class C(A, metaclass=Other):
        pass
except TypeError as e:
    print(e)


class Both(Meta, Other):
    pass


class C(A, B, metaclass=Both):
    pass


print(type(C), type(type('D', (C,), {})), type.__prepare__())


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print('prepare', name, bases, options)
        return {'given': 1}

    def __new__(mcs, name, bases, namespace, **options):
        print('new', [n for n in namespace if not n.startswith('__')], options)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print('init', options)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print('call', args)
        return super().__call__(*args)


class D(metaclass=Prepared, option=2):
    x = given + 1

    def own(self):
        return __class__, super().__repr__ is not None


class E(D):
    y = [given for _ in range(2)]
    z = given


print(D.x, D.given, D().own(), E.y, E.z)


class Loud(dict):
    def __setitem__(self, name, value):
        if not name.startswith('__'):
            print('set', name)
        if name in self and not name.startswith('_'):
            raise TypeError(f'{name} twice')
        super().__setitem__(name, value)


class NoDict:
    def __init__(self):
        self.names = {}

    def __getitem__(self, name):
        return self.names[name]

    def __setitem__(self, name, value):
        self.names[name] = value

    def __delitem__(self, name):
        del self.names[name]


def meta_with(make):
    class M(type):
        @classmethod
        def __prepare__(mcs, name, bases):
            return make()

        def __new__(mcs, name, bases, namespace):
            return super().__new__(mcs, name, bases, dict(getattr(namespace, 'names', namespace)))

    return M


class F(metaclass=meta_with(Loud)):
    a: int = 1

    def method(self):
        pass

    b = a + len('xy')


print(F.b, F.__annotations__)
try:
    class G(metaclass=meta_with(Loud)):
        def f(self):
            pass

        def f(self):
            pass
except TypeError as e:
    print(e)


class H(metaclass=meta_with(NoDict)):
    a = 1
    for i in range(3):
        a += i
    del i
    try:
        del missing
    except NameError as e:
        print(e)
    try:
        missing
    except NameError as e:
        print(e)
    b = a if a else None

    def shown(self):
        return self.b


print(H().shown(), hasattr(H, 'i'))
try:
    class I(metaclass=meta_with(lambda: 5)):
        pass
except TypeError as e:
    print(str(e).replace('meta_with.<locals>.', ''))


def not_a_class(name, bases, namespace, **options):
    return name, bases, sorted(n for n in namespace if not n.startswith('_')), options


class J(metaclass=not_a_class, option=1):
    q = 1


print(J)


class Stands:
    def __mro_entries__(self, bases):
        return (A, dict)


class K(Stands()):
    pass


print(K.__bases__, type(K.__orig_bases__[0]).__name__)
bases = (A, dict)
options = {'tag': 'unpacked'}


class Tagged:
    def __init_subclass__(cls, tag=None, **more):
        super().__init_subclass__(**more)
        print(cls.__name__, tag, more)


class L(Tagged, *bases):
    pass


class M(*(Tagged,), **options):
    pass


class N(*[], metaclass=Meta, **{}):
    pass


print(L.__mro__[1:4], type(N))
for base in (5, None, 'text'):
    try:
        class O(base):
            pass
    except TypeError as e:
        print(e)
