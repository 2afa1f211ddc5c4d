print(f'{x!rx}')
