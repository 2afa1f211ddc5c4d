queue = [1]
while queue[0] < 5:
    queue.pop()
