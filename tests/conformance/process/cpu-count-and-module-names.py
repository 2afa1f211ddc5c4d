# compare: exact
import multiprocessing

if __name__ == '__main__':
    print(type(multiprocessing.cpu_count()).__name__, multiprocessing.cpu_count() >= 1)
    print(multiprocessing.Process.__name__, issubclass(multiprocessing.TimeoutError, multiprocessing.ProcessError))
    print(multiprocessing.freeze_support())
    for name in ('Array', 'Barrier', 'BoundedSemaphore', 'Condition', 'Event', 'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool',
                 'Queue', 'RLock', 'RawArray', 'RawValue', 'Semaphore', 'SimpleQueue', 'Value', 'get_logger', 'log_to_stderr'):
        print(name, callable(getattr(multiprocessing, name)))
