import atexit
import sys


class Shout:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text.upper())

    def flush(self):
        pass


shout = sys.stderr = Shout()
atexit.register(lambda: print(''.join(shout.parts).splitlines()[-1]))
raise RuntimeError('quiet please')
