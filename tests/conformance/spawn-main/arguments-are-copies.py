# compare: exact
# presets: spawn windows
from multiprocessing import Process

def work(numbers, same):
    print(numbers is same[0])
    numbers.append('child')
    print(same)

if __name__ == '__main__':
    numbers = [1]
    p = Process(target=work, args=(numbers, (numbers,)))
    p.start()
    numbers.append('too late')
    p.join()
    print(numbers)
