settings = {}
try:
    print(settings['colour'])
except KeyError:
    print('default is ' + 5)
