# compare: exact
"""Each worker makes a folder in one that the main process made; who comes second finds it there."""
import os
import shutil
from multiprocessing import Process


def work(n):
    mine = os.path.join('results', f'worker-{n}')
    os.makedirs(mine)
    os.makedirs('results/shared', exist_ok=True)
    with open(os.path.join(mine, 'log.txt'), 'w') as file:
        print('worker', n, file=file)
    with open('results/shared/all.txt', 'a') as file:
        file.write(f'{n}\n')
    try:
        os.mkdir('results')
    except FileExistsError as e:
        print(n, e, flush=True)


if __name__ == '__main__':
    os.mkdir('results')
    for n in range(3):
        process = Process(target=work, args=(n,))
        process.start()
        process.join()
    for folder, folders, files in os.walk('results'):
        folders.sort()
        print(folder, folders, sorted(files))
    print(open('results/worker-2/log.txt').read(), open('results/shared/all.txt').read().split())
    try:
        os.rmdir('results')
    except OSError as e:
        print(e)
    shutil.rmtree('results')
    print(os.path.exists('results'))
