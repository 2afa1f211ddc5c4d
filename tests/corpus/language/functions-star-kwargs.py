def options(**kwargs):
    print(kwargs)
    return sorted(kwargs)

print(options())
print(options(colour='red', size=3))
settings = {'depth': 2, 'name': 'x'}
print(options(**settings))
print(options(a=1, **settings, z=26))

def mixed(a, *args, **kwargs):
    return a, args, kwargs

print(mixed(1))
print(mixed(1, 2, 3, key='v'))
print(mixed(*[1, 2], **{'b': 3}))
kw = {}
def same(**kwargs):
    return kwargs is kw
print(same(**kw))
