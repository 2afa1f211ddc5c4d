import traceback


class Fails:
    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *exc):
        pass


class Open:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise KeyError('exit')


def two_lines():
    with (Open() as first,
          Fails() as second):
        pass


def no_manager():
    with 5:
        pass


for f in (two_lines, no_manager):
    try:
        f()
    except (KeyError, TypeError):
        traceback.print_exc()
with Fails() as x:
    pass
