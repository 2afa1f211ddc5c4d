import os
print(type(os.getpid()).__name__, os.getpid() > 0, os.getpid() == os.getpid(), type(os.getppid()).__name__, os.getppid() != os.getpid())
from os import getpid
print(getpid() == os.getpid())
print(type(os.cpu_count()).__name__)
