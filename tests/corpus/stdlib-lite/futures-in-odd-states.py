# What a future says when it is used in a way it is not made for.
import concurrent.futures as futures
import logging


class Printing(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.msg, record.args[1])


logging.getLogger('concurrent.futures').addHandler(Printing())
future = futures.Future()
print(future.set_running_or_notify_cancel())
try:
    future.set_running_or_notify_cancel()
except RuntimeError as e:
    print('RuntimeError:', e)
future.set_result(1)
# The condition is looked at only when there is something to wait for.
print(futures.wait([future], return_when='ANY').done == {future})
try:
    futures.wait([future, futures.Future()], return_when='ANY')
except ValueError as e:
    print('ValueError:', e)
print(type(futures.__all__))
