class Config:
    depth = 3

print(Config.depht)
