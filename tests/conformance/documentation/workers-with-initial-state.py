# compare: exact
from multiprocessing import Array, Pool

def prepare(shared):
    global board
    board = shared

def mark(n):
    board[n] = n * n
    return n

if __name__ == '__main__':
    board = Array('i', 6)
    with Pool(2, prepare, (board,)) as pool:
        print(pool.map(mark, range(6)))
    print(board[:])
