def area(shape, *dims):
    handlers = {
        'square': lambda a: a * a,
        'rect': lambda a, b: a * b,
        'circle': lambda r: round(3.14159 * r * r, 2),
    }
    handler = handlers.get(shape)
    if handler is None:
        return f'unknown {shape}'
    try:
        return handler(*dims)
    except TypeError as e:
        return f'{shape}: {str(e).split("() ")[-1]}'
print(area('square', 3), area('rect', 2, 4), area('circle', 1), area('blob'), area('rect', 1))
def evaluate(tokens):
    stack = []
    ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a // b}
    for t in tokens.split():
        if t in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[t](a, b))
        else:
            stack.append(int(t))
    return stack.pop()
print(evaluate('3 4 + 2 *'), evaluate('100 7 / 3 -'))
match = 'soft keyword'
case = 1
type = 'name'
_ = match
print(match, case, type, _)
