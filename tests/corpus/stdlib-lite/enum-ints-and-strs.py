"""enum: members that are ints, strs and flags."""
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.LOW + 1, Level.LOW < Level.HIGH, Level.HIGH == 10, Level(5), f'{Level.MID}')
print(sorted([Level.HIGH, Level.LOW]), max(Level), sum(Level), [10, 20][Level.LOW], isinstance(Level.LOW, int), int(Level.HIGH))
print(Level.MID in [5], {1: 'one'}[Level.LOW], hash(Level.LOW) == hash(1), range(Level.MID), '%d %s' % (Level.MID, Level.MID))


class Suit(str, Enum):
    HEARTS = 'h'
    SPADES = 's'


print(Suit.HEARTS, repr(Suit.SPADES), Suit.HEARTS == 'h', Suit('s'), Suit.HEARTS.upper(), Suit.HEARTS + 'x', len(Suit.SPADES))
print(isinstance(Suit.HEARTS, str), {'h': 1}[Suit.HEARTS], Suit.HEARTS.value)


class Word(StrEnum):
    ONE = auto()
    TWO = 'zwei'


print(Word.ONE, repr(Word.TWO), f'{Word.TWO:>6}', Word.ONE == 'one', str(Word.TWO), Word('zwei'))


class Access(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


a = Access.READ | Access.WRITE
print(a, repr(a), a & Access.READ, bool(a & Access.RUN), a == 6, int(a), Access.RUN | 8, list(a))
print(Access.READ in a, Access(7), ~Access.READ, a ^ Access.READ)


class Size(Enum):
    SMALL = 1
    LARGE = 2

    def __lt__(self, other):
        return self.value < other.value


print(Size.SMALL < Size.LARGE, sorted([Size.LARGE, Size.SMALL]), {s: s.value for s in Size})


class Status(int, Enum):
    OK = 200
    GONE = 410

    @property
    def fine(self):
        return self < 300


print(Status.OK, Status.OK.fine, Status.GONE.fine, Status(410) == 410, Status.OK.real)


class Day(Flag):
    MON = auto()
    TUE = auto()
    WEEKEND = 3


print(Day.WEEKEND, [d.name for d in Day], Day.MON | Day.TUE is Day.WEEKEND)
