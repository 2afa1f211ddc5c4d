def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == '.'):
                j += 1
            yield 'num', float(text[i:j]) if '.' in text[i:j] else int(text[i:j])
            i = j
        elif c in '+-*/()':
            yield 'op', c
            i += 1
        else:
            raise SyntaxError(f'unexpected {c!r} at {i}')
    yield 'end', None
class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.pos = 0
    def peek(self):
        return self.tokens[self.pos]
    def take(self, value=None):
        tok = self.tokens[self.pos]
        if value is not None and tok[1] != value:
            raise SyntaxError(f'expected {value}, got {tok[1]}')
        self.pos += 1
        return tok
    def expr(self):
        v = self.term()
        while self.peek()[1] in ('+', '-'):
            v = v + self.term() if self.take()[1] == '+' else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek()[1] in ('*', '/'):
            v = v * self.factor() if self.take()[1] == '*' else v / self.factor()
        return v
    def factor(self):
        kind, value = self.take()
        if kind == 'num':
            return value
        if value == '-':
            return -self.factor()
        if value == '(':
            v = self.expr()
            self.take(')')
            return v
        raise SyntaxError(f'unexpected {value}')
for s in ('1 + 2 * 3', '(1 + 2) * 3', '10 / 4 - 1', '-(2.5 + 1) * 2', '2 *', '1 $ 2', '(1', '1 / 0'):
    try:
        print(s, '=', Parser(s).expr())
    except (SyntaxError, ZeroDivisionError) as e:
        print(s, '->', type(e).__name__, e)
