# compare: exact
from multiprocessing import Pool

class Trouble(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code

def fail(code):
    raise Trouble(code, 'from a worker')

if __name__ == '__main__':
    with Pool(2) as pool:
        try:
            pool.apply(fail, (4,))
        except Trouble as e:
            print(e.code, e.args)
