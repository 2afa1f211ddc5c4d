# compare: exact
# presets: fork
from multiprocessing import Process

numbers = [0]
print('top level', __name__)

def work():
    numbers.append('child')
    print(numbers)

if __name__ == '__main__':
    numbers.append('main')
    p = Process(target=work)
    p.start()
    p.join()
    print(numbers)
