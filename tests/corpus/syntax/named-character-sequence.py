print(f'{1}\N{KEYCAP DIGIT ONE}')
