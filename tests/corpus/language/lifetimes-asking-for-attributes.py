# Asking an object for what it does or does not have keeps nothing of it.


class Told:
    def __init__(self, name):
        self.name = name

    def method(self):
        return self.name

    def __del__(self):
        print('   gone:', self.name)


def ask_default(o):
    return getattr(o, 'missing', None)


def ask_missing(o):
    return hasattr(o, 'missing')


def ask_method(o):
    return hasattr(o, 'method')


def ask_method_of_copy(o):
    return callable(getattr(o, 'method', None))


def ask_and_catch(o):
    try:
        return o.missing
    except AttributeError as e:
        return e.name


def take_apart(o):
    return len(o.__reduce_ex__(2))


def take_apart_and_make(o):
    import copyreg
    maker, args, state, _, _ = o.__reduce_ex__(4)
    made = maker(*args)
    made.__dict__.update(state)
    made.name += ' again'
    return maker is copyreg.__newobj__, made.method()


for ask in (ask_default, ask_missing, ask_method, ask_method_of_copy, ask_and_catch, take_apart, take_apart_and_make):
    print(ask.__name__)
    print('  ', ask(Told(ask.__name__)))
