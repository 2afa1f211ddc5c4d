def connect():
    try:
        {}['host']
    except KeyError as e:
        raise ConnectionError('no host given') from e

connect()
