total = sum(x.size for x in [1, 2])
