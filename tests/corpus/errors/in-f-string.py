user = {'name': 'Ann'}
print(f"hello {user['name']} aged {user['age']:>5}")
