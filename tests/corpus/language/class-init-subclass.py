class Plugin:
    registry = []
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag or cls.__name__.lower()
        Plugin.registry.append(cls.__name__)

class Json(Plugin):
    pass
class Xml(Plugin, tag='markup'):
    pass
print(Plugin.registry, Json.tag, Xml.tag)
try:
    class Bad(Plugin, other=1):
        pass
except TypeError as e:
    print(e)
T = type('T', (Plugin,), {'x': 1, 'double': lambda self: self.x * 2})
print(T.__name__, T().double(), Plugin.registry)
