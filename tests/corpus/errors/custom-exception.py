class AppError(Exception):
    pass

class DeepError(AppError):
    pass

def run():
    raise DeepError('went wrong')

run()
