import time
t = time.time()
print(json.dumps({}))
