"""XML-RPC's texts: what `dumps` writes and `loads` reads. There is no network, so there are no servers to ask."""

import base64
import re
from datetime import datetime

__all__ = ['Binary', 'Boolean', 'DateTime', 'Error', 'Fault', 'ResponseError', 'dumps', 'escape', 'loads']

Boolean = bool
MAXINT = 2**31 - 1
MININT = -(2**31)


class Error(Exception):
    """What all errors of this module are."""

    __str__ = object.__str__


class ResponseError(Error):
    """A text that is no call and no answer."""


class Fault(Error):
    """What a server answers in place of a value."""

    def __init__(self, faultCode, faultString, **extra):
        super().__init__()
        self.faultCode = faultCode
        self.faultString = faultString

    def __repr__(self):
        return f'<Fault {self.faultCode}: {self.faultString!r}>'


class DateTime:
    """A moment as XML-RPC writes it."""

    def __init__(self, value=0):
        self.value = value.strftime('%Y%m%dT%H:%M:%S') if isinstance(value, datetime) else str(value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, DateTime) else DateTime(other).value)

    def __str__(self):
        return self.value

    def __repr__(self):
        return f'<DateTime {self.value!r} at {id(self):#x}>'


class Binary:
    """Bytes on their way."""

    def __init__(self, data=None):
        self.data = bytes(data or b'')

    def __str__(self):
        return str(self.data, 'latin-1')

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


# ---- writing --------------------------------------------------------------------------------------------------------


class _Writer:
    def __init__(self, allow_none):
        self._allow_none = allow_none
        self._within = []  # the lists and dicts around what is written

    def write(self, value):
        """The text of `value`, in its element. @raises TypeError: it has none"""
        if value is not None:
            return f'<value>{self._inner(value)}</value>\n'
        if not self._allow_none:
            raise TypeError('cannot marshal None unless allow_none is enabled')
        return '<value><nil/></value>'

    def _inner(self, value):
        if isinstance(value, bool):
            return f'<boolean>{int(value)}</boolean>'
        if isinstance(value, int):
            if not MININT <= value <= MAXINT:
                raise OverflowError('int exceeds XML-RPC limits')
            return f'<int>{int(value)}</int>'
        if isinstance(value, float):
            return f'<double>{value!r}</double>'
        if isinstance(value, str):
            return f'<string>{escape(value)}</string>'
        if isinstance(value, (bytes, bytearray, Binary)):
            data = value.data if isinstance(value, Binary) else bytes(value)
            return f'<base64>\n{base64.encodebytes(data).decode()}</base64>'
        if isinstance(value, (datetime, DateTime)):
            return f'<dateTime.iso8601>{DateTime(value)}</dateTime.iso8601>'
        if isinstance(value, (list, tuple, dict)):
            return self._container(value)
        if not hasattr(value, '__dict__') or isinstance(value, type) or callable(value):
            raise TypeError(f'cannot marshal {type(value)} objects')
        return self._container(value.__dict__)

    def _container(self, value):
        if any(other is value for other in self._within):
            raise TypeError(f'cannot marshal recursive {"dictionaries" if isinstance(value, dict) else "sequences"}')
        self._within.append(value)
        try:
            if not isinstance(value, dict):
                return '<array><data>\n' + ''.join([self.write(item) for item in value]) + '</data></array>'
            members = []
            for key, item in value.items():
                if not isinstance(key, str):
                    raise TypeError('dictionary key must be string')
                members.append(f'<member>\n<name>{escape(key)}</name>\n{self.write(item)}</member>\n')
            return '<struct>\n' + ''.join(members) + '</struct>'
        finally:
            self._within.pop()


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """The text of a call (with `methodname`), of an answer, or of parameters alone."""
    assert isinstance(params, (tuple, Fault)), 'argument must be tuple or Fault instance'
    writer = _Writer(allow_none)
    if isinstance(params, Fault):
        fault = {'faultCode': params.faultCode, 'faultString': params.faultString}
        data = f'<fault>\n{writer.write(fault)}</fault>\n'
        methodresponse = True
    else:
        if methodresponse:
            assert len(params) == 1, 'response tuple must be a singleton'
        each = ''.join([f'<param>\n{writer.write(value)}</param>\n' for value in params])
        data = f'<params>\n{each}</params>\n'
    if methodname:
        return f"<?xml version='1.0'?>\n<methodCall>\n<methodName>{escape(methodname)}</methodName>\n{data}</methodCall>\n"
    return f"<?xml version='1.0'?>\n<methodResponse>\n{data}</methodResponse>\n" if methodresponse else data


# ---- reading --------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r'<\?.*?\?>|<(/?)([\w.]+)\s*(/?)>|([^<]+)', re.S)
_ENTITY = re.compile(r'&(lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);')
_NAMED = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}


def _plain(text):
    def character(match):
        name = match[1]
        if name in _NAMED:
            return _NAMED[name]
        return chr(int(name[2:], 16) if name[1] == 'x' else int(name[1:]))

    return _ENTITY.sub(character, text)


class _Reader:
    """Reads elements one after the other; `_made` has the values of those that have ended and are in none yet."""

    def __init__(self, use_datetime, use_builtin_types):
        self._dates = use_datetime or use_builtin_types
        self._bytes = use_builtin_types
        self._text = ''
        self._made = []
        self._starts = []  # where in `_made` each list or dict that is being read begins
        self._typed = False  # whether the value that is read had an element for its type
        self.name = None
        self.is_fault = False

    def read(self, text):
        for match in _TOKEN.finditer(text):
            closes, name, empty, data = match.groups()
            if data is not None:
                self._text += _plain(data)
            elif name is not None:
                if not closes:
                    self._start(name)
                if closes or empty:
                    self._end(name)
        return self._made

    def _start(self, name):
        if name in ('array', 'struct'):
            self._starts.append(len(self._made))
        self._typed = self._typed and name != 'value'
        self._text = ''

    def _end(self, name):
        text = self._text
        if name in _PLAIN:
            self._made.append(_PLAIN[name](text))
        elif name == 'base64':
            data = base64.decodebytes(text.encode())
            self._made.append(data if self._bytes else Binary(data))
        elif name == 'dateTime.iso8601':
            self._made.append(datetime.strptime(text, '%Y%m%dT%H:%M:%S') if self._dates else DateTime(text))
        elif name in ('array', 'struct'):
            start = self._starts.pop()
            items = self._made[start:]
            self._made[start:] = [items if name == 'array' else dict(zip(items[::2], items[1::2]))]
        elif name == 'value':
            if not self._typed:
                self._made.append(text)  # a string, when nothing else is said
        elif name == 'methodName':
            self.name = text
        elif name == 'fault':
            self.is_fault = True
        self._typed = name not in ('name', 'member', 'data', 'param')
        self._text = ''


_PLAIN = {
    'nil': lambda text: None, 'boolean': lambda text: text == '1', 'int': int, 'i1': int, 'i2': int, 'i4': int, 'i8': int,
    'biginteger': int, 'double': float, 'float': float, 'string': str, 'name': str,
}


def loads(data, use_datetime=False, use_builtin_types=False):
    """(parameters, the method's name or None). @raises Fault: the text says so"""
    reader = _Reader(use_datetime, use_builtin_types)
    made = reader.read(data if isinstance(data, str) else bytes(data).decode())
    if reader.is_fault:
        raise Fault(**made[0])
    return tuple(made), reader.name
