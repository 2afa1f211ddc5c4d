import sys


def hook(kind, value, traceback):
    print('hook:', kind.__name__, value, traceback.tb_lineno, traceback.tb_frame.f_code.co_name)


print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
try:
    1 / 0
except ZeroDivisionError:
    sys.__excepthook__(*sys.exc_info())
raise ValueError('not shown as a traceback')
