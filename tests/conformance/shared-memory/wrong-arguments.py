# compare: exact
# presets: fork spawn
from multiprocessing.shared_memory import SharedMemory

def attempt(*args, **kwargs):
    try:
        memory = SharedMemory(*args, **kwargs)
        print('made', memory.size)
        memory.unlink()
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    attempt()
    attempt(create=True)
    attempt(create=True, size=-1)
    attempt('nothing', size=-5)
    attempt('a/b', create=True, size=5)
    attempt('/name', create=True, size=5)
    attempt('', create=True, size=5)
    attempt('x' * 300, create=True, size=5)
    attempt(5, create=True, size=5)
    attempt(create=True, size='5')
    attempt('twice', create=True, size=True)
