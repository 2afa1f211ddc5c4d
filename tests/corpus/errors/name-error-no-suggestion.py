print(zzzqqq)
