# What is C in CPython's queue.


class Empty(Exception):
    """There was nothing in time."""
