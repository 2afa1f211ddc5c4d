# compare: exact
# presets: fork spawn
import _thread
import signal
import threading

def handler(number, frame):
    print('handler', number, threading.current_thread() is threading.main_thread())

def interrupt(*args):
    _thread.interrupt_main(*args)

if __name__ == '__main__':
    for args in ((), (signal.SIGINT,)):
        t = threading.Thread(target=interrupt, args=args)
        try:
            t.start()
            t.join()
            print('never')
        except KeyboardInterrupt:
            print('interrupted')
    signal.signal(signal.SIGINT, handler)
    _thread.interrupt_main()
    signal.signal(signal.SIGTERM, handler)
    _thread.interrupt_main(signal.SIGTERM)
    print('ignored:', _thread.interrupt_main(signal.SIGUSR1))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _thread.interrupt_main()
    for number in (0, 65):
        try:
            _thread.interrupt_main(number)
        except ValueError as e:
            print(e)
