# compare: exact
# interrupt-at: ready
import time

if __name__ == '__main__':
    print('ready')
    try:
        time.sleep(20)
        print('never')
    except KeyboardInterrupt:
        print('interrupted')
