"""match: what is bound, what is evaluated and when, and how blocks are left."""


class Noisy:
    """Says what is asked of it."""

    __match_args__ = ('size',)

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print('is', self.name, 'equal to', other)
        return False

    __hash__ = None

    @property
    def size(self):
        print('size of', self.name)
        return len(self.name)

    def __del__(self):
        print('end of', self.name)


def subject(name):
    print('subject')
    return Noisy(name)


match subject('abc'):
    case 1 | 2:
        print('never')
    case Noisy(1):
        print('never')
    case Noisy(3):
        print('three')
    case _:
        print('never')
print('dropped')

# names are bound when the whole pattern matched, also when the guard then says no
match [1, 2]:
    case [a, 3]:
        print('never')
    case [b, c] if b > c:
        print('never')
    case _:
        print('a' in globals(), b, c)

match (1, 2, 3):
    case x, *rest:
        pass
print(x, rest)


def leave(values):
    seen = []
    for value in values:
        match value:
            case 'skip':
                continue
            case 'stop':
                break
            case ('return', result):
                return result, seen
            case str() as text if (n := len(text)) > 3:
                seen.append(n)
            case other:
                try:
                    match other:
                        case int():
                            seen.append(10 / other)
                except ZeroDivisionError as e:
                    seen.append(str(e))
                finally:
                    seen.append('f')
    else:
        return 'all', seen
    return 'stopped', seen


print(leave(['skip', 'abcd', 5, 0, None]))
print(leave(['x', 'stop', 'never']))
print(leave([2, ('return', 'value'), 'never']))


def generate(commands):
    for command in commands:
        match command.split():
            case ['add', *numbers]:
                yield sum(map(int, numbers))
            case ['echo', word] | ['say', word]:
                back = yield word
                if back:
                    yield back.upper()
            case [unknown, *_]:
                yield f'?{unknown}'
            case []:
                return


g = generate(['add 1 2 3', 'echo hi', 'jump high', '', 'add 1'])
print(next(g), next(g), g.send('back'), list(g))


class Machine:
    state = 'off'

    def on(self, event):
        match self.state, event:
            case ('off', 'press'):
                self.state = 'on'
            case ('on', 'press'):
                self.state = 'off'
            case (state, {'set': new}) if new != state:
                self.state = new
        return self

    match 5:
        case int(number):
            squared = number * number


m = Machine()
print(m.on('press').state, m.on('pull').state, m.on({'set': 'broken'}).state, m.on('press').state, Machine.squared)


def closure(value):
    match value:
        case [first, *_]:
            return lambda: first
        case {'default': first}:
            return lambda: [first for _ in range(2)]


print(closure([1, 2])(), closure({'default': 3})(), closure(4))
match = {'case': 1}
match['case'] = case = 2
print(match, case)
_ = 'kept'
match 3:
    case _:
        print(_)

for wrong in ('Point(1, 2, 3)', 'Numbers(1)', 'Names(1)', 'Twice(1, a=1)', 'NotAClass()', 'keys'):
    class Point:
        __match_args__ = ('x', 'y')
        x = y = 1
    class Numbers(Point):
        __match_args__ = (1,)
    class Names(Point):
        __match_args__ = ['x']
    class Twice(Point):
        __match_args__ = ('a',)
        a = 1
    NotAClass = len
    class Same:
        A = B = 'k'
    try:
        match wrong, Twice(), Numbers(), Names(), {'k': 1, 'z': 2}:
            case 'Point(1, 2, 3)', Point(1, 2, 3), *_: pass
            case 'Numbers(1)', _, Numbers(1), *_: pass
            case 'Names(1)', _, _, Names(1), *_: pass
            case 'Twice(1, a=1)', Twice(1, a=1), *_: pass
            case 'NotAClass()', NotAClass(), *_: pass
            case 'keys', *_, {Same.A: 1, Same.B: 1}: pass
        print('no error')
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    try:
        match 5:
            case int(1, 2): pass
    except TypeError as e:
        print(e)
