# compare: exact
# presets: spawn
from multiprocessing import Process

if __name__ == '__main__':
    p = Process(target=lambda: 0)
    try:
        p.start()
    except Exception as e:
        print(type(e).__name__, "Can't pickle" in str(e))
    print(p.pid, p.is_alive())
