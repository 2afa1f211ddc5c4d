"""logging: loggers, levels, handlers, formatters."""
import io
import logging
import logging.handlers
import queue
import sys

logging.warning('to stderr, %s', 'root')
logging.info('not shown')
log = logging.getLogger('app')
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(processName)s|%(threadName)s|%(funcName)s|%(message)s'))
log.addHandler(handler)
log.propagate = False
log.setLevel(logging.DEBUG)


def work():
    log.debug('debug %d', 1)
    log.info('info %s %s', 'a', [1])
    log.warning('named %(x)s', {'x': 5})
    log.error('100%')
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('failed')
    log.log(25, 'custom')


work()
print(out.getvalue().replace(__file__, 'program.py'))
child = logging.getLogger('app.db.pool')
child.info('through the parent')
print(out.getvalue().splitlines()[-1], child.parent.name, child.getEffectiveLevel(), child.level, logging.getLogger('app') is log)
middle = logging.getLogger('app.db')
print(child.parent.name, middle.parent.name, middle.getChild('x').name, log, logging.getLogger(), handler.level)
log.setLevel('ERROR')
print(log.isEnabledFor(30), log.level, logging.getLevelName(40), logging.getLevelName('INFO'), logging.getLevelName(33))
handler.setLevel(logging.CRITICAL)
log.error('dropped by the handler')
log.critical('kept')
print(out.getvalue().splitlines()[-1])
logging.addLevelName(15, 'TRACE')
f = logging.Formatter('{levelname}:{message}', style='{')
record = logging.LogRecord('n', 15, 'path/file.py', 7, 'msg %s', ('arg',), None)
print(f.format(record), record.filename, record.lineno, record.module, logging.Formatter('$name-$message', style='$').format(record))


class Only(logging.Filter):
    def filter(self, record):
        return 'yes' in record.getMessage()


stream = io.StringIO()
root = logging.getLogger()
logging.basicConfig(stream=stream, level=logging.INFO, format='%(message)s', force=True)
root.handlers[0].addFilter(Only())
logging.info('yes one')
logging.info('no')
print(repr(stream.getvalue()), len(root.handlers))
adapter = logging.LoggerAdapter(logging.getLogger('adapted'), {'who': 'me'})
adapter.info('yes adapted')
logging.disable(logging.INFO)
logging.info('yes, but disabled')
logging.disable(logging.NOTSET)
print(repr(stream.getvalue()))
q = queue.Queue()
qlog = logging.getLogger('queued')
qlog.addHandler(logging.handlers.QueueHandler(q))
qlog.propagate = False
qlog.info('in a %s', 'queue')
r = q.get()
print(r.getMessage(), r.levelname, r.args, r.name)
sink = io.StringIO()
listener = logging.handlers.QueueListener(q, logging.StreamHandler(sink))
listener.start()
qlog.warning('listened')
listener.stop()
print(repr(sink.getvalue()))
for attempt in (lambda: log.setLevel('NOPE'), lambda: logging.getLogger(5), lambda: log.log('x', 'y'), lambda: logging.basicConfig(force=True, wrong=1)):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
