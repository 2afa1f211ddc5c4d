f = open('x.txt', 'w')
f.close()
f.write('late')
