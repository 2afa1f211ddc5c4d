grid = [[1, 2], [3, 4]]
x, y = 1, 2
total = grid[0][0] + grid[x][y] * 2
print(total)
