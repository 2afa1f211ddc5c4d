grid = [[1, 2], [3, 4]]
def cell(r, c):
    return grid[r][c]
for r in range(3):
    print([cell(r, c) for c in range(2)])
