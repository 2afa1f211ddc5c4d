class Empty:
    pass

Empty(5)
