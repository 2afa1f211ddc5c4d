"""Two processes that wake each other twenty thousand times by two semaphores.

Done again and again, each time between two printed lines. The first time tells what a person waits for who has just
come, the last ones what it costs.
"""
from multiprocessing import Process, Semaphore

ROUNDS = 20_000
TIMES = 8


def answer(ping, pong):
    for _ in range(ROUNDS):
        ping.acquire()
        pong.release()


def once():
    ping, pong = Semaphore(0), Semaphore(0)
    other = Process(target=answer, args=(ping, pong))
    other.start()
    for _ in range(ROUNDS):
        ping.release()
        pong.acquire()
    other.join()


if __name__ == '__main__':
    for _ in range(TIMES):
        print('begun', flush=True)
        once()
        print('ended', ROUNDS, flush=True)
