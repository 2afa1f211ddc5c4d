class Config:
    name = 'x'
    limit = int('many')
