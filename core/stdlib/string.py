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
    def format(self, format_string, /, *args, **keywords):
        return format_string.format(*args, **keywords)

    def vformat(self, format_string, args, keywords):
        return format_string.format(*args, **keywords)
