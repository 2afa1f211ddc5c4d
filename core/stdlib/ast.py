"""Values written as literals, read from text: literal_eval. There are no trees here."""

__all__ = ['literal_eval']

_ESCAPES = {'\n': '', '\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}
_CONSTANTS = {'None': None, 'True': True, 'False': False}
_CLOSING = {'(': ')', '[': ']', '{': '}'}
_DIGITS = {'x': '0123456789abcdefABCDEF', 'o': '01234567', 'b': '01'}
_HEX = {'x': 2, 'u': 4, 'U': 8}


def literal_eval(node_or_string):
    """The value of a literal: a text, number, tuple, list, dict, set, bool or None."""
    if not isinstance(node_or_string, (str, bytes)):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    text = node_or_string if isinstance(node_or_string, str) else node_or_string.decode()
    return _Reader(text.lstrip(' \t')).whole()


def _malformed(what, line):
    # CPython shows the node of its tree
    return ValueError(f'malformed node or string on line {line}: <ast.{what} object at {id(what):#x}>')


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.open = []

    # ---- characters ---------------------------------------------------------------------------------------------

    def line(self):
        return self.text.count('\n', 0, self.at) + 1

    def wrong(self, message='invalid syntax'):
        place = self.at
        if self.at >= len(self.text) and self.open:
            place, bracket = self.open[-1]
            message = f"'{bracket}' was never closed"
        line = self.text.count('\n', 0, place) + 1
        column = place - self.text.rfind('\n', 0, place)
        return SyntaxError(message, ('<unknown>', line, column, self.text.split('\n')[line - 1]))

    def skip(self):
        """White space, comments, and line ends within brackets."""
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            if c == '#':
                end = text.find('\n', self.at)
                self.at = len(text) if end < 0 else end
            elif c in ' \t\f' or c in '\r\n' and self.open:
                self.at += 1
            elif text.startswith('\\\n', self.at):
                self.at += 2
            else:
                return

    def peek(self):
        self.skip()
        return self.text[self.at : self.at + 1]

    def take(self, c):
        if self.peek() != c:
            return False
        self.at += 1
        return True

    def word(self):
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] == '_'):
            self.at += 1
        return self.text[start : self.at]

    # ---- values -------------------------------------------------------------------------------------------------

    def whole(self):
        self.first_line()
        value = self.items_or_one()
        while self.peek() and self.text[self.at] in '\r\n':
            self.at += 1
        if self.peek():
            if self.text[self.at] in '.([%*/<>=|&^' or self.text[self.at].isalpha():
                raise self.other_expression()
            raise self.wrong()
        return value

    def first_line(self):
        """Empty lines and comments may come before; the value's own line is not indented."""
        while True:
            start = self.at
            if not self.peek() or self.text[self.at] not in '\r\n':
                break
            self.at += 1
        if self.at > start and self.at < len(self.text) and start > 0:
            raise IndentationError('unexpected indent', self.wrong().args[1])

    def other_expression(self):
        c = self.text[self.at]
        if c in ')]}':
            return self.wrong(f"unmatched '{c}'")
        if c in '%*/|&^':
            return _malformed('BinOp', self.line())
        if self.text.startswith('if ', self.at):
            return _malformed('IfExp', self.line())
        if c in '.([':
            return _malformed({'.': 'Attribute', '(': 'Call', '[': 'Subscript'}[c], self.line())
        if self.text[self.at : self.at + 2] in ('<=', '>=', '==', '!=') or c in '<>':
            return _malformed('Compare', self.line())
        return self.wrong()

    def items_or_one(self):
        """A value, or without brackets a tuple."""
        value = self.sum()
        if self.peek() != ',':
            return value
        items = [value]
        while self.take(','):
            if self.peek() in ('', '\n', '\r'):
                break
            items.append(self.sum())
        return tuple(items)

    def sum(self):
        """A signed number or another value; a number and an imaginary one."""
        sign = self.peek()
        line = self.line()
        if sign and sign in '+-':
            self.at += 1
            c = self.peek()
            if c and c in '+-':
                self.sum()
                raise _malformed('UnaryOp', line)
            value = self.value()
            if type(value) not in (int, float, complex):
                raise _malformed('UnaryOp', line)
            value = -value if sign == '-' else +value
        else:
            value = self.value()
        c = self.peek()
        if c and c in '+-':
            self.at += 1
            right = self.value()
            if type(value) not in (int, float) or type(right) is not complex:
                raise _malformed('BinOp', line)
            return value + right if c == '+' else value - right
        if c and c in '.([%*/|&^':
            raise self.other_expression()
        return value

    def value(self):
        c = self.peek()
        if not c:
            raise self.wrong()
        if c in _CLOSING:
            return self.bracketed(c)
        if c in '\'"':
            return self.texts()
        if c.isdigit() or c == '.' and self.text[self.at + 1 : self.at + 2].isdigit():
            return self.number()
        if self.text.startswith('...', self.at):
            self.at += 3
            return ...
        if not (c.isalpha() or c == '_'):
            raise self.wrong(f"unmatched '{c}'" if c in ')]}' else 'invalid syntax')
        return self.named()

    def named(self):
        start = self.at
        line = self.line()
        name = self.word()
        if self.text[self.at : self.at + 1] in ("'", '"') and name.lower() in ('b', 'r', 'u', 'br', 'rb', 'f', 'fr', 'rf'):
            self.at = start
            return self.texts()
        if name in _CONSTANTS:
            return _CONSTANTS[name]
        c = self.peek()
        if c and name not in ('not', 'lambda') and (c == '=' and self.text[self.at : self.at + 2] != '==' or c in '\'"' or c.isdigit()):
            raise self.wrong()
        if c.isalpha() and not self.text.startswith(('if ', 'and ', 'or ', 'in ', 'is ', 'not ', 'for '), self.at):
            raise self.wrong()
        if name == 'set' and self.take('('):
            if self.take(')'):
                return set()
            raise _malformed('Call', line)
        if name in ('lambda', 'not', 'await', 'yield', 'if', 'for', 'import', 'def', 'class'):
            raise self.wrong() if name not in ('lambda', 'not') else _malformed('Lambda' if name == 'lambda' else 'UnaryOp', line)
        raise _malformed('Name' if c not in ('(', '.', '[') else {'(': 'Call', '.': 'Attribute', '[': 'Subscript'}[c], line)

    def bracketed(self, opening):
        closing = _CLOSING[opening]
        self.open.append((self.at, opening))
        self.at += 1
        if opening == '{':
            value = self.braces()
        else:
            items = []
            commas = False
            while self.peek() != closing:
                items.append(self.sum())
                if not self.take(','):
                    break
                commas = True
            value = items if opening == '[' else tuple(items) if commas or not items else items[0]
        if self.peek() != closing:
            raise self.wrong(self.between())
        self.at += 1
        self.open.pop()
        return value

    def between(self):
        c = self.peek()
        if c and c in ')]}':
            return f"closing parenthesis '{c}' does not match opening parenthesis '{self.open[-1][1]}'"
        return 'invalid syntax. Perhaps you forgot a comma?'

    def braces(self):
        if self.peek() == '}':
            return {}
        if self.text.startswith('**', self.at):
            raise ValueError('malformed node or string: None')
        line = self.line()
        first = self.sum()
        if not self.take(':'):
            members = {first}
            while self.take(',') and self.peek() != '}':
                members.add(self.sum())
            return members
        pairs = {first: self.sum()}
        while self.take(',') and self.peek() != '}':
            key = self.sum()
            if not self.take(':'):
                raise self.wrong("':' expected after dictionary key")
            pairs[key] = self.sum()
        return pairs

    def number(self):
        start = self.at
        text = self.text
        kind = text[start + 1 : start + 2].lower()
        if text[start] == '0' and kind in _DIGITS and kind:
            self.at += 2
            digits = self.word()
            try:
                return int(digits, {'x': 16, 'o': 8, 'b': 2}[kind])
            except ValueError:
                raise self.wrong(f'invalid {({"x": "hexadecimal", "o": "octal", "b": "binary"})[kind]} literal') from None
        while self.at < len(text) and (text[self.at].isdigit() or text[self.at] in '._eE' or (
            text[self.at] in '+-' and text[self.at - 1] in 'eE'
        )):
            self.at += 1
        digits = text[start : self.at]
        try:
            value = int(digits) if digits.replace('_', '').isdigit() else float(digits)
        except ValueError:
            raise self.wrong('invalid decimal literal') from None
        if type(value) is int and value and digits[0] == '0':
            raise self.wrong('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers')
        if text[self.at : self.at + 1] in ('j', 'J'):
            self.at += 1
            return complex(0, value)
        if self.at < len(text) and (text[self.at].isalnum() or text[self.at] == '_'):
            raise self.wrong('invalid decimal literal')
        return value

    # ---- texts --------------------------------------------------------------------------------------------------

    def texts(self):
        """Texts side by side are one."""
        value = self.one_text()
        while True:
            c = self.peek()
            start = self.at
            prefix = self.word()
            quoted = self.text[self.at : self.at + 1] in ("'", '"')
            self.at = start
            if not c or not quoted or len(prefix) > 2:
                return value
            other = self.one_text()
            if type(other) is not type(value):
                raise self.wrong('cannot mix bytes and nonbytes literals')
            value += other

    def one_text(self):
        line = self.line()
        prefix = self.word().lower()
        if 'f' in prefix:
            raise _malformed('JoinedStr', line)
        start = self.at
        quote = self.text[start]
        triple = self.text.startswith(quote * 3, start)
        ending = quote * 3 if triple else quote
        self.at += len(ending)
        parts = []
        while not self.text.startswith(ending, self.at):
            c = self.text[self.at : self.at + 1]
            if not c or c == '\n' and not triple:
                self.at = start
                self.open = []
                kind = 'triple-quoted string' if triple else 'string'
                raise self.wrong(f'unterminated {kind} literal (detected at line {line if not triple else self.text.count(chr(10)) + 1})')
            self.at += 1
            parts.append(c if c != '\\' else self.escape('r' in prefix, 'b' in prefix))
        self.at += len(ending)
        text = ''.join(parts)
        if 'b' not in prefix:
            return text
        for c in text:
            if c > '\xff':
                raise self.wrong('bytes can only contain ASCII literal characters')
        return text.encode('latin-1')

    def escape(self, raw, is_bytes):
        c = self.text[self.at : self.at + 1]
        self.at += 1
        if raw:
            return '\\' + c
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c and c in '01234567':
            start = self.at - 1
            while self.at < start + 3 and self.text[self.at : self.at + 1] in tuple('01234567'):
                self.at += 1
            return chr(int(self.text[start : self.at], 8))
        if c == 'x' or c in _HEX and not is_bytes:
            digits = self.text[self.at : self.at + _HEX[c]]
            self.at += _HEX[c]
            try:
                return chr(int(digits, 16))
            except ValueError:
                raise self.wrong(f'invalid \\{c} escape') from None
        if c == 'N' and not is_bytes:
            raise NotImplementedError(r'names of characters (\N{...}) are not supported by ast.literal_eval in Lockstep')
        return '\\' + c


def __getattr__(name):
    if name[:1] == '_':
        raise AttributeError(f"module 'ast' has no attribute '{name}'")
    raise NotImplementedError(f'ast.{name} is not supported by Lockstep: only ast.literal_eval is')
