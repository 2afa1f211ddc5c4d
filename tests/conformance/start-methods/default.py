# compare: exact
# expect windows: Lib/multiprocessing/context.py DefaultContext.get_all_start_methods: spawn only on win32
# | None spawn
# | ['spawn']
# | win32
# exit: 0
import sys
import multiprocessing as mp

if __name__ == '__main__':
    print(mp.get_start_method(allow_none=True), mp.get_start_method())
    print(sorted(mp.get_all_start_methods()))
    print(sys.platform)
