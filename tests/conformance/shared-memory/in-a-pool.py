# compare: exact
from multiprocessing import Pool
from multiprocessing.shared_memory import SharedMemory

def fill(place):
    memory = SharedMemory('of_a_pool')
    memory.buf[place] = place * place
    memory.close()
    return place

if __name__ == '__main__':
    memory = SharedMemory('of_a_pool', create=True, size=8)
    with Pool(3) as pool:
        print(sum(pool.map(fill, range(8))))
    print(list(memory.buf[:8]))
    memory.close()
    memory.unlink()
