class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

with Guard() as g, Guard():
    print('inside')
    g.missing()
