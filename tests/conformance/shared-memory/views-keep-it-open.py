# compare: exact
# presets: fork spawn
from multiprocessing.shared_memory import SharedMemory

if __name__ == '__main__':
    memory = SharedMemory(create=True, size=8)
    part = memory.buf[2:4]
    try:
        memory.close()
    except BufferError as e:
        print(e)
    print(memory.buf)
    part[0] = 5
    print(part[0])
    part.release()
    try:
        part[0]
    except ValueError as e:
        print(e)
    memory.close()
    memory.unlink()
    try:
        memory.unlink()
    except FileNotFoundError as e:
        print(e.errno)
