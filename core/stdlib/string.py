"""Constants, and templates."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
    'punctuation', 'whitespace', 'Formatter', 'Template',
]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text with $names to be replaced."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **keywords):
        return self._replaced(mapping, keywords, True)

    def safe_substitute(self, mapping={}, /, **keywords):
        return self._replaced(mapping, keywords, False)

    def _replaced(self, mapping, keywords, strict):
        text = self.template
        result = ''
        i = 0
        while True:
            at = text.find(self.delimiter, i)
            if at < 0:
                return result + text[i:]
            result += text[i:at]
            i = at + 1
            if text[i : i + 1] == self.delimiter:
                result += self.delimiter
                i += 1
                continue
            braced = text[i : i + 1] == '{'
            start = i + 1 if braced else i
            end = start
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
                end += 1
            name = text[start:end]
            if not name or name[0].isdigit() or braced and text[end : end + 1] != '}':
                if strict:
                    lines = text[:at].split('\n')
                    raise ValueError(
                        f'Invalid placeholder in string: line {len(lines)}, col {len(lines[-1]) + 1}'
                    )
                result += self.delimiter
                continue
            i = end + 1 if braced else end
            if name in keywords:
                result += str(keywords[name])
            elif strict or name in mapping:
                result += str(mapping[name])
            else:
                result += text[at:i]


class Formatter:
    """str.format with parts that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The text, and the number of the next field without a name; False once fields were numbered by hand."""
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for text, name, spec, conversion in self.parse(format_string):
            if text:
                result.append(text)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, key = self.get_field(name, args, kwargs)
            used_args.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion}')
        return convert(value)

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _steps(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first


def _fields(text):
    """The pieces of a format: (literal text, field's name, format spec, conversion)."""
    i = 0
    end = len(text)
    while i < end:
        start = i
        while i < end and text[i] not in '{}':
            i += 1
        literal = text[start:i]
        if i == end:
            yield literal, None, None, None
            return
        brace = text[i]
        i += 1
        if text[i : i + 1] == brace:
            i += 1
            yield literal + brace, None, None, None
            continue
        if brace == '}' or i == end:
            raise ValueError(f"Single '{brace}' encountered in format string")
        start = i
        in_brackets = False
        while i < end and (in_brackets or text[i] not in '}:!'):
            if text[i] == '{':
                raise ValueError("unexpected '{' in field name")
            in_brackets = text[i] == '[' or in_brackets and text[i] != ']'
            i += 1
        if i == end:
            raise ValueError("expected '}' before end of string")
        name = text[start:i]
        spec, conversion, i = _after_name(text, i, end)
        yield literal, name, spec, conversion


def _after_name(text, i, end):
    """Format spec and conversion of a field, and where it ends."""
    conversion = None
    if text[i] == '!':
        if i + 1 == end:
            raise ValueError('end of string while looking for conversion specifier')
        conversion = text[i + 1]
        i += 2
        if i == end:
            raise ValueError("unmatched '{' in format spec")
        if text[i] not in ':}':
            raise ValueError("expected ':' after conversion specifier")
    if text[i] == '}':
        return '', conversion, i + 1
    i += 1
    start = i
    depth = 1
    while i < end:
        if text[i] == '{':
            depth += 1
        elif text[i] == '}':
            depth -= 1
            if depth == 0:
                return text[start:i], conversion, i + 1
        i += 1
    raise ValueError("unmatched '{' in format spec")


def _steps(name):
    """'0.a[b]' as 0 and the steps from there: (True, 'a'), (False, 'b')."""
    i = 0
    end = len(name)
    while i < end and name[i] not in '.[':
        i += 1
    steps = []
    first = name[:i]
    while i < end:
        start = i + 1
        if name[i] == '.':
            i = start
            while i < end and name[i] not in '.[':
                i += 1
            key = name[start:i]
            steps.append((True, key))
        elif name[i] == '[':
            i = name.find(']', start)
            if i < 0:
                raise ValueError("Missing ']' in format string")
            key = name[start:i]
            i += 1
            steps.append((False, int(key) if key.isdigit() else key))
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError('Empty attribute in format string')
    return int(first) if first.isdigit() else first, steps
