def get(d, k):
    try:
        return d[k]
    except KeyError:
        raise LookupError(f'{k!r} is missing') from None

get({}, 'a')
