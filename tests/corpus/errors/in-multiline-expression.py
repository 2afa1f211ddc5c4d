a = 1
b = None
result = (a +
          2 *
          b)
