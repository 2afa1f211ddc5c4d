# compare: exact
# What a child's paths begin at, whichever way it came to life.
import os
from multiprocessing import Process

def work():
    print(os.path.basename(os.getcwd()), open('plan').read())
    os.chdir('..')
    print(os.path.exists('kitchen/plan'))

if __name__ == '__main__':
    os.mkdir('kitchen')
    os.chdir('kitchen')
    with open('plan', 'w') as file:
        file.write('soup')
    p = Process(target=work)
    p.start()
    p.join()
    print(os.path.basename(os.getcwd()))
