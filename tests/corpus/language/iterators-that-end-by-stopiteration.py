"""StopIteration from within ends what iter makes of a function, or of an object that is read by its places."""
letters = iter('abc')
print(list(iter(lambda: next(letters), 'z')))


class Stops:
    def __getitem__(self, place):
        if place == 2:
            raise StopIteration
        return place


print(list(Stops()), tuple(Stops()), 1 in Stops(), 5 in Stops())
for place in Stops():
    print(place)
numbers = iter(range(3))


def bad():
    for number in numbers:
        return number
    raise KeyError('no more')


try:
    print(list(iter(bad, 9)))
except KeyError as error:
    print(error)
