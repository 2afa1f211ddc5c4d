class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print('exit')
        raise RuntimeError('in exit')

with Guard():
    raise ValueError('in body')
