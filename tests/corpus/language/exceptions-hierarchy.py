tree = [BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, Exception, StopIteration, ArithmeticError,
        OverflowError, ZeroDivisionError, FloatingPointError, AssertionError, AttributeError, BufferError, EOFError,
        ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError,
        UnboundLocalError, OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError,
        FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, PermissionError, ProcessLookupError,
        TimeoutError, RuntimeError, NotImplementedError, RecursionError, SyntaxError, IndentationError, TabError,
        SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, Warning,
        UserWarning, DeprecationWarning, RuntimeWarning, SyntaxWarning]
for cls in tree:
    print(cls.__name__, [c.__name__ for c in cls.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
