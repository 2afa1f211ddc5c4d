"""Tables as lines of text, their fields apart by commas."""

__all__ = [
    'QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
    'unix_dialect', 'reader', 'writer', 'DictReader', 'DictWriter', 'register_dialect', 'unregister_dialect',
    'get_dialect', 'list_dialects', 'field_size_limit',
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_OPTIONS = {
    'delimiter': ',', 'quotechar': '"', 'doublequote': True, 'escapechar': None, 'skipinitialspace': False,
    'lineterminator': '\r\n', 'quoting': QUOTE_MINIMAL, 'strict': False,
}


class Error(Exception):
    __module__ = '_csv'


class Dialect:
    """How a table is written: subclasses set the options."""

    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(excel):
    lineterminator = '\n'
    quoting = QUOTE_ALL


class _Dialect:
    """A dialect's options and what a call changes of them, checked."""

    def __init__(self, dialect, changes):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name, usual in _OPTIONS.items():
            value = changes.pop(name, getattr(dialect, name, usual))
            setattr(self, name, value)
        for name in changes:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        for name in ('delimiter', 'quotechar', 'escapechar'):
            value = getattr(self, name)
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if self.quoting not in range(4):
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')


_dialects = {}


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Dialect(dialect, fmtparams)


def unregister_dialect(name):
    if _dialects.pop(name, None) is None:
        raise Error('unknown dialect')


def get_dialect(name):
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    return list(_dialects)


_limit = 131072


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        fields, field, state = [], [], 'start'
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ('quoted', 'escaped in quotes'):
                    if self.dialect.strict:
                        raise Error('unexpected end of data') from None
                    self._save(fields, field, state)
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            state = self._read(line, fields, field, state)
            if state == 'end':
                return fields

    def _save(self, fields, field, state):
        text = ''.join([c for c in field if c is not None])
        bare = not field or field[0] is not None
        fields.append(float(text) if self.dialect.quoting == QUOTE_NONNUMERIC and bare and text else text)
        field.clear()

    def _read(self, line, fields, field, state):
        """Takes in a line; answers the state in which the next one begins, or 'end'. None in a field: it is quoted."""
        d = self.dialect
        for at, c in enumerate(line):
            if state == 'escaped':
                field.append(c)
                state = 'field'
            elif state == 'escaped in quotes':
                field.append(c)
                state = 'quoted'
            elif state == 'quoted':
                if c == d.escapechar:
                    state = 'escaped in quotes'
                elif c == d.quotechar and d.quoting != QUOTE_NONE:
                    state = 'quote' if d.doublequote else 'field'
                else:
                    field.append(c)
            elif c in '\r\n':
                if line[at:].strip('\r\n'):
                    raise Error('new-line character seen in unquoted field - do you need to open the file with newline=\'\'?')
                break
            elif state == 'quote' and c == d.quotechar:
                field.append(c)
                state = 'quoted'
            elif state in ('start', 'start field') and c == ' ' and d.skipinitialspace:
                state = 'start field'
            elif c == d.delimiter:
                self._save(fields, field, state)
                state = 'start field'
            elif state == 'quote' and d.strict:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
            elif state in ('start', 'start field') and c == d.quotechar and d.quoting != QUOTE_NONE:
                field.append(None)
                state = 'quoted'
            elif c == d.escapechar:
                state = 'escaped'
            else:
                field.append(c)
                state = 'field'
            if len(field) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
        if state in ('quoted', 'escaped in quotes'):
            return state
        if state == 'escaped':
            field.append('\n')
        if state != 'start':
            self._save(fields, field, state)
        return 'end'


class _Writer:
    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect

    def writerow(self, row, /):
        try:
            items = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        shown = [self._field(item) for item in items]
        if shown == ['']:
            if self.dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            shown = [self.dialect.quotechar * 2]
        return self._write(self.dialect.delimiter.join(shown) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, item):
        d = self.dialect
        text = '' if item is None else item if isinstance(item, str) else repr(item) if type(item) is float else str(item)
        special = [d.delimiter, '\r', '\n'] + [c for c in (d.quotechar, d.escapechar) if c is not None]
        special += list(d.lineterminator)
        quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(item, (int, float))
        pieces = []
        for c in text:
            if c not in special:
                pieces.append(c)
                continue
            escape = False
            if d.quoting == QUOTE_NONE:
                escape = True
            elif c == d.quotechar:
                if d.doublequote:
                    pieces.append(c)
                    quoted = True
                else:
                    escape = True
            elif c == d.escapechar:
                escape = True
            else:
                quoted = True
            if escape:
                if d.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                pieces.append(d.escapechar)
            pieces.append(c)
        text = ''.join(pieces)
        return d.quotechar + text + d.quotechar if quoted else text


def reader(iterable, dialect='excel', **fmtparams):
    """Iterates over the rows, lists of texts, of an iterable of lines."""
    return _Reader(iterable, _Dialect(dialect, fmtparams))


def writer(fileobj, dialect='excel', **fmtparams):
    write = getattr(fileobj, 'write', None)
    if write is None:
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _Dialect(dialect, fmtparams))


class DictReader:
    """Rows as dicts; the first row names the fields when they are not given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames if self.line_num == 0 else self._fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows, in the order of `fieldnames`."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(name) for name in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(rowdict) for rowdict in rowdicts])


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
