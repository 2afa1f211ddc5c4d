count = 5
print(conut + 1)
