# compare: exact
"""What a spawned child was given ends with the child, and its __del__ still has the names of its module."""
import multiprocessing as mp, sys
class Res:
    def __init__(self, n): self.n = n; print('open', n, flush=True)
    def __del__(self): print('del', self.n, mp.current_process().name, flush=True)
def f(r): print('using', r.n, flush=True)
def g(r): sys.exit(3)
def h(r): 1 / 0
class P(mp.Process):
    def __init__(self, r): super().__init__(name='P'); self.r = r
    def run(self): print('run', self.r.n, flush=True)
if __name__ == '__main__':
    for i, t in enumerate((f, g, h)):
        p = mp.Process(target=t, args=(Res(i),), name=t.__name__); p.start(); p.join(); print('joined', p.exitcode, flush=True)
    p = P(Res(7)); p.start(); p.join(); print('joined', p.exitcode, flush=True); del p
    print('end', flush=True)
