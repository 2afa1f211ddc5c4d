from multiprocessing import Pipe, Process
import time


def player(end, word):
    while True:
        ball = end.recv()
        if ball is None:
            return
        time.sleep(0.02)
        print(word, ball)
        end.send(ball + 1)


if __name__ == '__main__':
    here, there = Pipe()
    pong = Process(target=player, args=(there, 'pong'), name='pong')
    pong.start()
    ball = 1
    while ball < 10:
        here.send(ball)
        ball = here.recv()
        time.sleep(0.03)
        print('ping', ball)
    here.send(None)
    pong.join()
