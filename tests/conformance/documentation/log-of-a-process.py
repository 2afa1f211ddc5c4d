# compare: exact
import logging
import multiprocessing

def work():
    multiprocessing.get_logger().info('in the child')

if __name__ == '__main__':
    context = multiprocessing.get_context('spawn')
    multiprocessing.log_to_stderr(logging.INFO)
    p = context.Process(target=work)
    p.start()
    p.join()
