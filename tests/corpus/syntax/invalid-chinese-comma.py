print('a'，'b')
