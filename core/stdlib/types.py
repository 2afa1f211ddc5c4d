"""Names for types that have no other."""

import sys


def _function():
    yield


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)
GeneratorType = type(_function())


class _Holder:
    def method(self):
        pass


MethodType = type(_Holder().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
ModuleType = type(sys)
EllipsisType = type(Ellipsis)
NoneType = type(None)
UnionType = type(int | str)
GenericAlias = type(list[int])
NotImplementedType = type(NotImplemented)
CellType = type((lambda x: lambda: x)(0).__closure__[0])
try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
    FrameType = type(_e.__traceback__.tb_frame)


class SimpleNamespace:
    """An object whose attributes are given by name."""

    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        for known in _open:
            if known is self:
                return f'{_shown(self)}(...)'
        _open.append(self)
        try:
            parts = [f'{name}={value!r}' for name, value in self.__dict__.items()]
        finally:
            _open.pop()
        return f"{_shown(self)}({', '.join(parts)})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __reduce__(self):
        return (type(self), (), self.__dict__)


_open = []


def _shown(obj):
    return 'namespace' if type(obj) is SimpleNamespace else type(obj).__name__


class DynamicClassAttribute(property):
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    keywords = {} if kwds is None else dict(kwds)
    meta = keywords.pop('metaclass', None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, tuple(bases), namespace, **keywords)
