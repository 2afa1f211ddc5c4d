# compare: sorted-lines
# presets: fork
# expect fork: a run ends with its main process; CPython leaves an orphan running, and it prints after its parent's end
# | the parent goes
# exit: 0
# as: exact
import os
import time

if os.fork() == 0:
    time.sleep(1.5)
    print('an orphan lives on')
else:
    print('the parent goes', flush=True)
    os._exit(0)
