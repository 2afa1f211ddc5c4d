def load(name):
    raise RuntimeError('cannot load ' + name)

load('data')
