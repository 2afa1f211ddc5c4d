# compare: exact
"""Containers of collections behind a DictProxy: what their own methods do is done in the server."""
from collections import Counter, defaultdict
from multiprocessing import Process
from multiprocessing.managers import DictProxy, SyncManager


class CollectionsManager(SyncManager):
    pass


CollectionsManager.register('defaultdict', defaultdict, DictProxy)
CollectionsManager.register('Counter', Counter, DictProxy)


def count(words, found, places):
    for place, word in enumerate(words):
        found[word] += 1
        places[word] = places[word] + [place]


if __name__ == '__main__':
    with CollectionsManager() as manager:
        found, places = manager.Counter(), manager.defaultdict(list)
        child = Process(target=count, args=('to be or not to be'.split(), found, places))
        child.start()
        child.join()
        print(found.items(), found['unknown'], 'unknown' in found)
        print(places)
        print(places['unknown'], 'unknown' in places)
