def find():
    return None

row = find()
print(row[0][1])
