class Grid:
    def __init__(self):
        self.cells = {}
    def __getitem__(self, key):
        print('get', key)
        return self.cells.get(repr(key), 0)
    def __setitem__(self, key, value):
        print('set', key, value)
        self.cells[repr(key)] = value
    def __delitem__(self, key):
        print('del', key)
        del self.cells[repr(key)]
    def __contains__(self, key):
        return repr(key) in self.cells
    def __len__(self):
        return len(self.cells)
    def __iter__(self):
        return iter(sorted(self.cells))

g = Grid()
g[1, 2] = 'a'
g[0, 0] = 'b'
print(g[1, 2], g[9, 9])
g['n'] = 2
del g['n']
print((1, 2) in g, (5, 5) in g, (5, 5) not in g, len(g), list(g))
g[1:2]
g[::3, 1]
g[(1, 2)] += '!'
g[...]
g[1:2] = 5
del g[1:2]
