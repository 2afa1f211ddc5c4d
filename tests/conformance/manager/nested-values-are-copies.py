# compare: exact
from multiprocessing import Manager

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict()
        d['list'] = []
        d['list'].append(1)
        print(d['list'])
        inner = d['list']
        inner.append(2)
        d['list'] = inner
        print(d['list'])
        # A proxy inside a proxy is one object.
        d['shared'] = manager.list()
        d['shared'].append('seen')
        print(len(d['shared']), d['shared'][0])
