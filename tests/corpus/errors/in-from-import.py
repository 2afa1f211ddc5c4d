def load():
    from math import sqroot
    return sqroot

load()
