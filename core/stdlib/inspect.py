"""What can be asked of live objects: their kind, their signature, their members."""

import sys
import types
from collections import OrderedDict, namedtuple
from enum import IntEnum

CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_GENERATOR = 32

_VOID = object()


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = {
    0: 'positional-only',
    1: 'positional or keyword',
    2: 'variadic positional',
    3: 'keyword-only',
    4: 'variadic keyword',
}


class _empty:
    """Marks what is not there: no default, no annotation."""


class Parameter:
    """One parameter of a signature."""

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        if default is not _empty and self.kind in (2, 4):
            raise ValueError(f'{self.kind.description} parameters cannot have default values')
        self.default = default
        self.annotation = annotation

    def replace(self, *, name=_VOID, kind=_VOID, annotation=_VOID, default=_VOID):
        return type(self)(
            self.name if name is _VOID else name,
            self.kind if kind is _VOID else kind,
            default=self.default if default is _VOID else default,
            annotation=self.annotation if annotation is _VOID else annotation,
        )

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
        return {2: '*', 4: '**'}.get(self.kind, '') + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts())

    def _parts(self):
        return self.name, self.kind, self.default, self.annotation


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and not hasattr(annotation, '__origin__'):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class BoundArguments:
    """Arguments in their parameters."""

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            if parameter.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, parameter in self.signature.parameters.items():
            if name not in self.arguments:
                by_name = True
            elif parameter.kind == 4:
                kwargs.update(self.arguments[name])
            elif parameter.kind == 3 or (by_name and parameter.kind != 2):
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == 2:
                filled[name] = ()
            elif parameter.kind == 4:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])
        return f'<{self.__class__.__name__} ({shown})>'


class Signature:
    """The parameters of a callable and what it returns."""

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        parameters = list(parameters or ())
        for before, after in zip(parameters, parameters[1:]):
            if before.kind > after.kind:
                raise ValueError(
                    f'wrong parameter order: {before.kind.description} parameter before {after.kind.description} parameter'
                )
        self.parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters))
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=_VOID, return_annotation=_VOID):
        return type(self)(
            self.parameters.values() if parameters is _VOID else parameters,
            return_annotation=self.return_annotation if return_annotation is _VOID else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        left = list(args)
        kwargs = dict(kwargs)
        rest = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == 2:
                if left:
                    arguments[name] = tuple(left)
                    left = []
            elif kind == 4:
                rest = name
            elif kind != 3 and left:
                if kind == 1 and name in kwargs:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = left.pop(0)
            elif kind != 0 and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind == 0 and name in kwargs:
                    raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
                raise TypeError(f'missing a required argument: {name!r}')
        if left:
            raise TypeError('too many positional arguments')
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest] = kwargs
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (
            list(self.parameters.values()) == list(other.parameters.values())
            and self.return_annotation == other.return_annotation
        )

    def __str__(self):
        shown = []
        positional_only = False
        star = False
        for parameter in self.parameters.values():
            if positional_only and parameter.kind != 0:
                shown.append('/')
                positional_only = False
            if parameter.kind == 0:
                positional_only = True
            elif parameter.kind == 2:
                star = True
            elif parameter.kind == 3 and not star:
                shown.append('*')
                star = True
            shown.append(str(parameter))
        if positional_only:
            shown.append('/')
        text = f"({', '.join(shown)})"
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a function, method, class or callable object of Python."""
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj)
    given = getattr(obj, '__signature__', None)
    if isinstance(given, Signature):
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _of_partial(obj, signature(obj.func))
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            found = getattr(obj, name)
            if isinstance(found, types.FunctionType):
                return _without_first(signature(found))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(signature(call))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    hints = function.__annotations__
    defaults = function.__defaults__ or ()
    kwdefaults = function.__kwdefaults__ or {}
    count = code.co_argcount
    found = []

    def add(name, kind, default=_empty):
        found.append(Parameter(name, kind, default=default, annotation=hints.get(name, _empty)))

    required = count - len(defaults)
    for i, name in enumerate(names[:count]):
        add(name, 0 if i < code.co_posonlyargcount else 1, _empty if i < required else defaults[i - required])
    after = count + code.co_kwonlyargcount
    rest = after
    if code.co_flags & CO_VARARGS:
        add(names[rest], 2)
        rest += 1
    for name in names[count:after]:
        add(name, 3, kwdefaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[rest], 4)
    return Signature(found, return_annotation=hints.get('return', _empty))


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (3, 4):
        raise ValueError('invalid method signature')
    if parameters[0].kind != 2:
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _of_partial(partial, sig):
    bound = sig.bind_partial(*partial.args, **partial.keywords)
    kept = []
    by_name = False
    for name, parameter in sig.parameters.items():
        if name in partial.keywords and parameter.kind in (1, 3):
            kept.append(parameter.replace(kind=3, default=partial.keywords[name]))
            by_name = True
        elif parameter.kind in (2, 4):
            if not (by_name and parameter.kind == 2):
                kept.append(parameter)
        elif name not in bound.arguments:
            kept.append(parameter.replace(kind=3) if by_name and parameter.kind == 1 else parameter)
    return sig.replace(parameters=kept)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    if isinstance(func, types.MethodType):
        func = func.__func__
    if not isinstance(func, types.FunctionType):
        raise TypeError('unsupported callable')
    sig = _of_function(func)
    by_kind = {kind: [p.name for p in sig.parameters.values() if p.kind == kind] for kind in range(5)}
    return FullArgSpec(
        by_kind[0] + by_kind[1],
        by_kind[2][0] if by_kind[2] else None,
        by_kind[4][0] if by_kind[4] else None,
        func.__defaults__,
        by_kind[3],
        func.__kwdefaults__,
        func.__annotations__,
    )


def unwrap(func, *, stop=None):
    """What is behind functools.wraps()."""
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


# ---- kinds ----------------------------------------------------------------------------------------------------------


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__get__') and not hasattr(type(object), '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(obj):
    if ismethod(obj):
        obj = obj.__func__
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def iscoroutinefunction(obj):
    return False  # there are none


def iscoroutine(object):
    return False


def isawaitable(object):
    return False


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


# ---- members --------------------------------------------------------------------------------------------------------


def getmembers(object, predicate=None):
    """Names and values, sorted by name."""
    found = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    """The documentation, with the indentation of its later lines taken away; of a class or method, an inherited one."""
    doc = object.__doc__ if not isclass(object) else object.__dict__.get('__doc__')
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        docs = [base.__dict__.get('__doc__') for base in object.__mro__ if base.__module__ != 'builtins']
    elif ismethod(object):
        name = object.__func__.__name__
        docs = [getattr(base.__dict__.get(name), '__doc__', None) for base in type(object.__self__).__mro__]
    else:
        docs = []
    return next((doc for doc in docs if doc is not None), None)


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getfile(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    module = sys.modules.get(object.__module__) if isclass(object) else object
    if getattr(module, '__file__', None):
        return module.__file__
    raise TypeError(f'{object!r} is a built-in {"class" if isclass(object) else "module"}')


def currentframe():
    return sys._getframe(1)


FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getouterframes(frame, context=1):
    found = []
    while frame:
        code = frame.f_code
        found.append(FrameInfo(frame, code.co_filename, frame.f_lineno, code.co_name, None, None))
        frame = frame.f_back
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def __getattr__(name):
    if name in ('getsource', 'getsourcelines', 'getsourcefile'):
        raise NotImplementedError(f'Lockstep does not support inspect.{name}()')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
