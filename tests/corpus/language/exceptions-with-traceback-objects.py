import sys
def fail():
    raise ValueError('boom')
try:
    fail()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, type(tb).__name__)
e = ValueError('notes')
e.add_note('a note')
e.add_note('another')
print(e.__notes__)
try:
    raise e
except ValueError as caught:
    print(caught is e, caught.__notes__)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
