def log_and_raise():
    try:
        return 1 / 0
    except ZeroDivisionError:
        print('logged')
        raise

log_and_raise()
