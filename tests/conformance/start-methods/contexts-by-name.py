# compare: exact
# expect windows: Lib/multiprocessing/context.py BaseContext.get_context: only spawn is in _concrete_contexts on win32
# | spawn spawn SpawnContext
# | fork cannot find context for 'fork'
# | forkserver cannot find context for 'forkserver'
# | thread cannot find context for 'thread'
# exit: 0
import multiprocessing as mp

if __name__ == '__main__':
    for name in ('spawn', 'fork', 'forkserver', 'thread'):
        try:
            context = mp.get_context(name)
            print(name, context.get_start_method(), type(context).__name__)
        except ValueError as e:
            print(name, e)
