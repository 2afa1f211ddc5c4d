# compare: exact
import logging
import multiprocessing

def work():
    logger = multiprocessing.get_logger()
    print(logger.name, logger.level)

if __name__ == '__main__':
    logger = multiprocessing.get_logger()
    print(logger.name, logger.level, logger.handlers)
    multiprocessing.log_to_stderr()
    logger.setLevel(logging.WARNING)
    logger.warning('doomed %d', 7)
    logger.info('unseen')
    print(multiprocessing.get_logger() is logger)
