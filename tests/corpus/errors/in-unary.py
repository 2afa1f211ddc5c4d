x = 'abc'
print(-x)
