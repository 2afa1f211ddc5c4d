import sys
import threading
import traceback


def f():
    g()   


def g():
    x = 1 / 0  # why  


# traceback cuts lines off behind their last letter; what CPython prints of itself does not, and marks what is before the spaces
try:
    f()  
except ZeroDivisionError:
    traceback.print_exc()

t = threading.Thread(target=f)
t.start()
t.join()
print(flush=True)
f()    
