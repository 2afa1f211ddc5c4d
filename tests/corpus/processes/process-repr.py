# compare: exact
from multiprocessing import Process

def nothing():
    pass

def clean(p):
    words = []
    for word in repr(p).split(' '):
        key, sep, value = word.partition('=')
        words.append(f'{key}=N' if key in ('pid', 'parent') and sep else word)
    return ' '.join(words)

if __name__ == '__main__':
    p = Process(target=nothing)
    print(clean(p))
    p.start()
    p.join()
    print(clean(p))
    print(clean(Process(target=nothing, daemon=True, name='d')))
