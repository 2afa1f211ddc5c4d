print('leaving')
exit(2)
