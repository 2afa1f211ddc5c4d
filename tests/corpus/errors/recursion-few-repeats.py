def down(n):
    if n == 0:
        1 / 0
    down(n - 1)

down(3)
