"""Addresses of the web taken apart and put together."""

from collections import namedtuple

__all__ = [
    'urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote',
    'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult',
]

# Schemes whose addresses may be relative, have a host, and have parameters after a semicolon.
uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp',
                 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms', 'sftp',
               'tel']
_SCHEME = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.')
_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_HEX = '0123456789abcdefABCDEF'


# ---- percent signs -----------------------------------------------------------------------------------------------

def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (space if isinstance(safe, bytes) else ' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    return ''.join([chr(byte) if byte in _SAFE or byte in safe and byte < 128 else f'%{byte:02X}' for byte in bs])


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = bytes(string).split(b'%')
    parts = [first]
    for piece in rest:
        digits = piece[:2].decode('latin-1')
        if len(digits) == 2 and digits[0] in _HEX and digits[1] in _HEX:
            parts.append(bytes([int(digits, 16)]))
            parts.append(piece[2:])
        else:
            parts.append(b'%' + piece)
    return b''.join(parts)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        return string
    result = ''
    run = ''
    for c in string:
        if c.isascii():
            run += c
        else:
            result += _unquoted(run, encoding, errors) + c
            run = ''
    return result + _unquoted(run, encoding, errors)


def _unquoted(text, encoding, errors):
    return unquote_to_bytes(text).decode(encoding or 'utf-8', errors or 'replace') if text else ''


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


# ---- queries -----------------------------------------------------------------------------------------------------

def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError('not a valid non-string sequence or mapping object')

    def quoted(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(str(x), safe, encoding, errors)

    parts = []
    for key, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        for one in values:
            parts.append(quoted(key) + '=' + quoted(one))
    return '&'.join(parts)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if max_num_fields is not None and qs and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {field!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


# ---- addresses ---------------------------------------------------------------------------------------------------

class _Place:
    """What is asked of the part between // and the path: user:password@host:port."""

    __slots__ = ()

    @property
    def _user(self):
        info, at, _ = self.netloc.rpartition('@')
        if not at:
            return None, None
        name, colon, password = info.partition(':')
        return name, password if colon else None

    @property
    def _host(self):
        place = self.netloc.rpartition('@')[2]
        _, bracket, inside = place.partition('[')
        if bracket:
            host, _, port = inside.partition(']')
            return host, port.partition(':')[2] or None
        host, _, port = place.partition(':')
        return host, port or None

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host, percent, zone = self._host[0].partition('%')
        return host.lower() + percent + zone or None

    @property
    def port(self):
        port = self._host[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


class SplitResult(_Place, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Place, namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


def urlsplit(url, scheme='', allow_fragments=True):
    _only_text(url)
    url = url.lstrip(''.join([chr(i) for i in range(33)]))
    scheme = scheme.strip(''.join([chr(i) for i in range(33)]))
    for c in '\t\r\n':
        url = url.replace(c, '')
        scheme = scheme.replace(c, '')
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all([c in _SCHEME for c in url[:colon]]):
        scheme = url[:colon].lower()
        url = url[colon + 1 :]
    netloc = query = fragment = ''
    if url[:2] == '//':
        end = min([at for at in [url.find(c, 2) for c in '/?#'] if at >= 0], default=len(url))
        netloc = url[2:end]
        url = url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def _only_text(url):
    if not isinstance(url, str):
        raise NotImplementedError('addresses as bytes are not supported by Lockstep: decode them first')


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    return url + '#' + fragment if fragment else url


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        at = path.find(';', max(0, path.rfind('/')))
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return urlunsplit((scheme, netloc, path + ';' + params if params else path, query, fragment))


def urldefrag(url):
    if '#' not in url:
        return DefragResult(url, '')
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    from_scheme, from_netloc, from_path, from_params, from_query, _ = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, from_scheme, allow_fragments)
    if scheme != from_scheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = from_netloc
    if not path and not params:
        return urlunparse((scheme, netloc, from_path, from_params, query or from_query, fragment))
    return urlunparse((scheme, netloc, _joined(from_path, path) or '/', params, query, fragment))


def _joined(base, path):
    """The steps of a path from those of another: '..' goes up, '.' nowhere."""
    if path[:1] == '/':
        steps = path.split('/')
    else:
        before = base.split('/')
        if before[-1] != '':
            del before[-1]
        steps = before + path.split('/')
        steps[1:-1] = [step for step in steps[1:-1] if step]
    kept = []
    for step in steps:
        if step == '..':
            if kept:
                kept.pop()
        elif step != '.':
            kept.append(step)
    if steps[-1] in ('.', '..'):
        kept.append('')
    return '/'.join(kept)
