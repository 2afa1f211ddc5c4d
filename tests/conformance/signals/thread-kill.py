# compare: exact
# presets: fork spawn
import signal
import threading

def handler(number, frame):
    print('handler in', threading.current_thread().name, signal.Signals(number).name)

if __name__ == '__main__':
    signal.signal(signal.SIGUSR1, handler)
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
    signal.pthread_kill(threading.main_thread().ident, 0)
    stop = threading.Event()
    t = threading.Thread(target=stop.wait)
    t.start()
    signal.pthread_kill(t.ident, signal.SIGUSR1)
    while t.is_alive():
        stop.set()
        t.join(0.1)
    print('end')
