total = 0
for n in 15:
    total += n
