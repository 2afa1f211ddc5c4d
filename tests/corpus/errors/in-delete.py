d = {}
del d['nothing']
