import traceback


def fails(what, *args):
    try:
        what(*args)
    except Exception as e:
        print(type(e).__name__, e)


group = ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [KeyError('k'), ValueError(2)])])
print(group, repr(group), group.message, group.exceptions, group.args)
print(isinstance(group, Exception), ExceptionGroup.__mro__, type(BaseExceptionGroup('b', [ValueError()])).__name__)
print(type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
matching, rest = group.split(ValueError)
print(repr(matching), repr(rest))
print(group.split(OSError)[0], group.subgroup((TypeError, KeyError)), group.subgroup(lambda e: 't' in str(e)))
print(group.subgroup(ExceptionGroup) is group)
fails(ExceptionGroup, 'none', [])
fails(ExceptionGroup, 'wrong', [1])
fails(ExceptionGroup, 'wrong', 5)
fails(ExceptionGroup, 5, [ValueError()])
fails(ExceptionGroup, 'exit', [SystemExit()])
fails(group.split, 5)


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message, excs)


def raising(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        return e


try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise Mine('mine', [raising(1), raising(2)]) from e
except ExceptionGroup as e:
    print(repr(e.split(lambda each: each.args == (1,))))
    text = traceback.format_exc()
    print(text.replace(__file__, 'FILE'))
try:
    raise ExceptionGroup('long', [ValueError(n) for n in range(18)])
except ExceptionGroup as e:
    print(''.join(traceback.format_exception(e)).replace(__file__, 'FILE'))
deep = ValueError('deepest')
for n in range(12):
    deep = ExceptionGroup(f'level {n}', [deep])
print(''.join(traceback.format_exception(deep)))
