"""Context, cause, notes, and what a finally clause does to them."""


class ConfigError(Exception):
    def __init__(self, key, *, hint=None):
        super().__init__(f'bad key {key}')
        self.key = key
        self.hint = hint


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f'while parsing {text!r}')
        raise ConfigError('size', hint='use digits') from error


def chain(error):
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}: {error}')
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return ' <- '.join(parts)


try:
    parse('x1')
except ConfigError as error:
    print(chain(error), error.key, error.hint, error.args, error.__cause__.__notes__)

try:
    try:
        {}['missing']
    except KeyError:
        [].pop()
except IndexError as error:
    print(chain(error), error.__cause__, error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('hidden') from None
except ValueError as error:
    print(chain(error), repr(error.__context__))


def order():
    log = []
    try:
        try:
            log.append('body')
            raise RuntimeError('first')
        finally:
            log.append('inner finally')
    except RuntimeError:
        log.append('handler')
    else:
        log.append('else')
    finally:
        log.append('outer finally')
    return log


print(order())


def swallowed():
    while True:
        try:
            raise ValueError('gone')
        finally:
            break
    return 'still here'


print(swallowed())
try:
    raise ConfigError('a') from ConfigError('b')
except (ConfigError, TypeError) as error:
    print(error.__cause__.key, error.with_traceback(None).__traceback__)
try:
    error
except NameError as e:
    print(e)
try:
    raise ValueError('x') from 5
except TypeError as e:
    print(e)
for cls in (KeyError, OSError, UnicodeError, RecursionError, ModuleNotFoundError):
    print(cls.__name__, [base.__name__ for base in cls.__mro__[1:-2]])
