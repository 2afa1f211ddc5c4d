"""Measures on Linux how much fits into pipes and sockets that nobody reads, by how it is written.

    python3 scripts/record-pipe-capacity.py > core/kernel/testing/pipe-capacity.json

Each row: the size of a write, how many whole ones fit, and how many bytes of the next. "mixed": writes of several
sizes, with reads between them (negative), and what each of them answered; -1 where it would have waited.
"""

import json
import os
import platform
import random
import socket

SIZES = [1, 2, 3, 10, 24, 64, 100, 130, 192, 193, 500, 704, 705, 1000, 1365, 1366, 1728, 1729, 2000, 2048, 2049,
         3000, 3776, 3777, 4000, 4095, 4096, 4097, 5000, 7872, 7873, 8191, 8192, 8193, 10000, 12288, 16384, 16388,
         20000, 32768, 36544, 36545, 50000, 65535, 65536, 65537, 70000, 100000, 250000]


def pipe():
    read, write = os.pipe()
    os.set_blocking(read, False)
    os.set_blocking(write, False)
    return read, write, lambda: (os.close(read), os.close(write))


def pair():
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    return b.fileno(), a.fileno(), lambda: (a.close(), b.close())


def attempt(call, *args):
    try:
        return call(*args)
    except BlockingIOError:
        return -1


def capacity(make, size):
    read, write, close = make()
    whole = 0
    while (count := attempt(os.write, write, b'x' * size)) == size:
        whole += 1
    close()
    return [size, whole, max(count, 0)]


def mixed(make, seed):
    rng = random.Random(seed)
    read, write, close = make()
    steps = []
    for _ in range(150):
        size = rng.choice([rng.randrange(1, 60), rng.randrange(1, 6000), rng.randrange(1, 70000), 4096])
        if rng.random() < 0.4:
            found = attempt(os.read, read, size)
            steps.append([-size, found if found == -1 else len(found)])
        else:
            steps.append([size, attempt(os.write, write, b'x' * size)])
    close()
    return steps


print(json.dumps({
    'system': f'{platform.system()} {platform.release()}',
    'pipe': [capacity(pipe, size) for size in SIZES],
    'socket': [capacity(pair, size) for size in SIZES],
    'pipe mixed': [mixed(pipe, seed) for seed in range(6)],
    'socket mixed': [mixed(pair, seed) for seed in range(6)],
}, separators=(',', ':')))
