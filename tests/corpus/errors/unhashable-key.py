seen = {}
point = [1, 2]
seen[point] = True
