# A formatter looks at its format when it is made.
import logging

for args in (
    ('{levelname}: {message}',), ('no field',), ('%(message)',), ('%(levelname)-8s %(message)s',), ('',), (None,),
    ('{levelname}: {message}', None, '{'), ('{message', None, '{'), ('message', None, '{'), ('{message!z}', None, '{'),
    ('{message!r:>10}', None, '{'), ('{a b}', None, '{'), ('{message:qq}', None, '{'), ('{}', None, '{'),
    ('{{message}}', None, '{'), ('$message', None, '$'), ('${message} $$', None, '$'), ('$ message', None, '$'),
    ('$$', None, '$'), ('no field', None, '%', False), ('%(message)s', None, '?'),
):
    try:
        logging.Formatter(*args)
    except ValueError as e:
        print(args, e)
    else:
        print(args, 'made')
try:
    logging.basicConfig(format='{message}')
except ValueError as e:
    print(e)
print(logging.root.handlers)
