# compare: exact
# interrupt-at: ready
# presets: fork spawn
import time

if __name__ == '__main__':
    print('ready')
    time.sleep(20)
