class Point:
    __match_args__ = ('x',)

    @property
    def x(self):
        return {}['missing']


def check(value):
    match value:
        case 1 | 2:
            return 'number'
        case [Point(x=0)] | [Point(0,
                                   1)]:
            return 'point'


print(check(2))
check([Point()])
