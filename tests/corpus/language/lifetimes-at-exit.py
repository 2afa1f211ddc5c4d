class D:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
keep = D('module level')
other = [D('in list')]
def f():
    return keep
print('last line')
