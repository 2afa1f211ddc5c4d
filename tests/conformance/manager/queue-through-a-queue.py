# compare: exact
# A proxy, unlike a Queue, goes through a queue.
from multiprocessing import Manager, Process

def serve(requests):
    answer_to, n = requests.get()
    answer_to.put(n + 1)

if __name__ == '__main__':
    with Manager() as manager:
        requests, answers = manager.Queue(), manager.Queue()
        p = Process(target=serve, args=(requests,))
        p.start()
        requests.put((answers, 41))
        print(answers.get())
        p.join()
