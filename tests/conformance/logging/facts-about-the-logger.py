# compare: exact
import logging
import multiprocessing
from multiprocessing import util

if __name__ == '__main__':
    logger = multiprocessing.get_logger()
    print(logger, logger.handlers, logger.propagate, multiprocessing.get_logger() is logger)
    same = multiprocessing.log_to_stderr(util.SUBDEBUG)
    print(same is logger, logger.level, logger.handlers, logger.handlers[0].formatter._fmt)
    print(util.SUBDEBUG, util.DEBUG, util.INFO, util.SUBWARNING, util.NOTSET, util.LOGGER_NAME)
    util.sub_debug('sub %s', 'debug')
    util.debug('debug %d', 1)
    util.info('info')
    util.sub_warning('sub warning')
    logger.warning('warning')
    logger.error('error %r', 'x')
    logging.getLogger().addHandler(logging.StreamHandler())
    logger.critical('once only')
    logger.setLevel(logging.WARNING)
    util.info('not shown')
