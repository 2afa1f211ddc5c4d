# compare: exact
# presets: spawn windows
import sys
from multiprocessing import Process

def work(argv):
    main = sys.modules['__main__']
    print(main.__name__, main is sys.modules['__mp_main__'], work.__module__)
    print(main.__file__.endswith('main-attributes.py'), sys.argv == argv)

if __name__ == '__main__':
    print(sys.modules['__main__'].__name__, '__mp_main__' in sys.modules)
    p = Process(target=work, args=(sys.argv,))
    p.start()
    p.join()
