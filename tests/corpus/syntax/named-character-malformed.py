print('\N{SNOWMAN')
