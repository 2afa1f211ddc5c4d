from multiprocessing import Manager, Process
import time


def play(scores, name, points):
    time.sleep(0.02 * points)
    scores[name] = points


if __name__ == '__main__':
    with Manager() as manager:
        scores = manager.dict()
        players = []
        for points, name in enumerate(('Ann', 'Bob', 'Cy'), 1):
            players.append(Process(target=play, args=(scores, name, points), name=name))
        for p in players:
            p.start()
        for p in players:
            p.join()
        print(dict(scores))
