print('a\N{NO SUCH CHARACTER}')
