def parse(text):
    try:
        return int(text)
    except ValueError:
        return text.nothing

parse('x')
