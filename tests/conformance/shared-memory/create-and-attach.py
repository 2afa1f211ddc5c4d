# compare: exact
# expect windows: Lib/multiprocessing/shared_memory.py: OpenFileMapping finds the name no more once nobody has it open, whole pages
# | SharedMemory('given_name', size=10) given_name 10 10 <class 'memoryview'>
# | FileNotFoundError [WinError 2] The system cannot find the file specified: 'nothing'
# | FileExistsError [WinError 183] File exists: 'given_name'
# | b'\x07abc\x00\x00\x00\x00\x00\x00' 7 b'abc'
# | None given_name SharedMemory('given_name', size=10)
# | still there 7
# | FileNotFoundError [WinError 2] The system cannot find the file specified: 'given_name'
# | wnsm_ 13
# exit: 0
from multiprocessing.shared_memory import SharedMemory

def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)

if __name__ == '__main__':
    first = SharedMemory('given_name', create=True, size=10)
    print(first, first.name, first.size, len(first.buf), type(first.buf))
    attempt(SharedMemory, 'nothing')
    attempt(SharedMemory, 'given_name', create=True, size=10)
    second = SharedMemory('given_name')
    second.buf[0] = 7
    second.buf[1:4] = b'abc'
    print(bytes(first.buf), first.buf[0], bytes(first.buf[1:4]))
    first.close()
    print(first.buf, first.name, first)
    first.close()
    second.unlink()
    print('still there', second.buf[0])
    second.close()
    attempt(SharedMemory, 'given_name')
    unnamed = SharedMemory(create=True, size=1)
    print(unnamed.name[:4 if unnamed.name[0] == 'p' else 5], len(unnamed.name))
    unnamed.close()
    unnamed.unlink()
