# compare: exact
# expect windows: Lib/multiprocessing/shared_memory.py: no resource tracker there
# | end
# exit: 0
from multiprocessing.shared_memory import SharedMemory

if __name__ == '__main__':
    one = SharedMemory(create=True, size=8)
    two = SharedMemory(create=True, size=8)
    three = SharedMemory(create=True, size=8)
    one.close()
    three.close()
    three.unlink()
    print('end')
