import sys

del sys.excepthook
int('x')
