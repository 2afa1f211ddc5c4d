"""copy asks an object before its class how it is taken apart."""
import copy
import pickle


class Point:
    def __init__(self):
        self.x = 1
        self.y = 2


class Kept(Point):
    def __getstate__(self):
        return {'x': self.x}


class Reduced(Point):
    def __reduce__(self):
        return (list, ((self.x, self.y),))


point = Point()
point.__reduce_ex__ = lambda protocol: (list, ((protocol, 2),))
print(copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point)))

stated = Point()
stated.__getstate__ = lambda: {'z': 3}
print(vars(copy.copy(stated)), vars(copy.deepcopy(stated)))
print(vars(copy.copy(Kept())), copy.copy(Reduced()), copy.deepcopy([Reduced()]))

reduced = Reduced()
reduced.__reduce__ = lambda: (tuple, ((4, 5),))
print(copy.copy(reduced))
print(vars(copy.copy(Point())), copy.deepcopy([point, point]))
