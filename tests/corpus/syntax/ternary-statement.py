x = 5 if 1 else return
