# compare: exact
import logging
import multiprocessing
import sys
from multiprocessing import Process

def work(code):
    multiprocessing.get_logger().info('working')
    if code:
        sys.exit(code)

def daemon(conn):
    conn.send('ready')
    conn.recv()

def fail():
    raise ValueError('on purpose')

if __name__ == '__main__':
    multiprocessing.log_to_stderr(logging.INFO)
    for process in (Process(target=work, args=(0,)), Process(target=work, args=(3,), name='with a code'),
                    Process(target=fail, name='failing')):
        process.start()
        process.join()
    conn, other = multiprocessing.Pipe()
    last = Process(target=daemon, args=(other,), daemon=True, name='the daemon')
    last.start()
    conn.recv()
    last.terminate()
    last.join()
    print('end of main', flush=True)
