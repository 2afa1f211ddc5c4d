raise ValueError('code', 5, None)
