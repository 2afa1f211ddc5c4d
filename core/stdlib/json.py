"""JSON: dump, dumps, load, loads as CPython's json. The work is native (_json); hooks and `default` are applied here."""

import _json

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecodeError', 'JSONDecoder', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


JSONDecodeError.__module__ = 'json.decoder'


def _decode_error(msg, doc, pos):
    raise JSONDecodeError(msg, doc, pos)


class JSONEncoder:
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        else:
            self.item_separator = ', ' if indent is None else ','
            self.key_separator = ': '
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return _encode(self, o, False)

    def iterencode(self, o):
        yield _encode(self, o, False)


def _encode(encoder, obj, dump):
    indent = encoder.indent
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    options = (
        indent, encoder.item_separator, encoder.key_separator, bool(encoder.sort_keys), bool(encoder.ensure_ascii),
        bool(encoder.allow_nan), bool(encoder.skipkeys), dump, bool(encoder.check_circular),
    )
    text = _json.encode(obj, *options, True)
    if text is _json.missing:
        text = _json.encode(_with_defaults(encoder.default, obj, []), *options, False)
    return text


def _with_defaults(default, obj, around):
    """The value with everything json does not know replaced by what `default` makes of it."""
    if obj is None or isinstance(obj, (str, int, float)):
        return obj
    for outer in around:
        if outer is obj:
            raise ValueError('Circular reference detected')
    around.append(obj)
    if isinstance(obj, (list, tuple)):
        result = [_with_defaults(default, item, around) for item in obj]
    elif isinstance(obj, dict):
        result = {key: _with_defaults(default, value, around) for key, value in obj.items()}
    else:
        result = _with_defaults(default, default(obj), around)
    around.pop()
    return result


def _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    encoder = _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
    return _encode(encoder, obj, False)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    encoder = _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw)
    fp.write(_encode(encoder, obj, True))


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict

    def decode(self, s):
        hooks = _hooks(self)
        value = _json.decode(s, ' '.join(hooks), self.strict)
        return _hooked(value, hooks) if hooks else value

    def raw_decode(self, s, idx=0):
        """The value that begins at an index, and the index behind it."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        hooks = _hooks(self)
        value, end = _json.decode_at(s, idx, ' '.join(hooks), self.strict)
        return _hooked(value, hooks) if hooks else value, end


def _hooks(decoder):
    """What is called for an object, a float, an int and a constant, where there is something else to call than json's own."""
    hooks = {}
    if decoder.object_pairs_hook is not None:
        hooks['object'] = decoder.object_pairs_hook
    elif decoder.object_hook is not None:
        hook = decoder.object_hook
        hooks['object'] = lambda pairs: hook(dict(pairs))
    if decoder.parse_float is not float:
        hooks['float'] = decoder.parse_float
    if decoder.parse_int is not int:
        hooks['int'] = decoder.parse_int
    if decoder.parse_constant is not float:
        hooks['constant'] = decoder.parse_constant
    return hooks


def _hooked(value, hooks):
    if isinstance(value, list):
        return [_hooked(item, hooks) for item in value]
    if isinstance(value, dict):
        return {key: _hooked(item, hooks) for key, item in value.items()}
    if isinstance(value, tuple):
        kind, seen = value
        if kind == 'object':
            seen = [(key, _hooked(item, hooks)) for key, item in seen]
        return hooks[kind](seen)
    return value


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    return (cls or JSONDecoder)(
        object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)
