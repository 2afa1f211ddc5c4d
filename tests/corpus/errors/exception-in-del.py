class Noisy:
    def __del__(self):
        raise ValueError('in del')

n = Noisy()
n = None
print('goes on')
