scores = [90, 80]
key = 'math'
print(scores[key])
