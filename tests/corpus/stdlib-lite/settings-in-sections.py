# configparser.
import configparser
import io


def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


TEXT = """\
# a comment
[DEFAULT]
root = /srv
Level: 3

[server]
path = %(root)s/www
port=8080
debug = yes
ratio : 0.5
long = first
  second
   third

  after a gap
; another
percent = 100%%
empty =
[Other Section]
level = 7
loop = %(loop)s
lost = %(nobody)s
bad = %(x
single = 5%
"""
config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config.defaults(), list(config), len(config), 'server' in config, 'DEFAULT' in config)
server = config['server']
print(server, server.name, dict(server), list(server), len(server), 'ROOT' in server, server['Path'], repr(server['long']))
print(server.getint('port'), server.getboolean('debug'), server.getfloat('ratio'), server.get('none'), server.get('none', 'x'), server.getint('level'))
print(config.getint('server', 'port'), config.get('server', 'percent'), config.get('server', 'percent', raw=True), config.get('server', 'path', vars={'root': '/v'}))
print(config.options('server'), config.items('Other Section', raw=True))
for section, option in (('server', 'nope'), ('no', 'x'), ('Other Section', 'loop'), ('Other Section', 'lost'), ('Other Section', 'bad'),
                        ('Other Section', 'single')):
    print(tried(config.get, section, option), '|', tried(config.get, section, option, fallback='f') if section == 'no' else '')
print(tried(config.getint, 'server', 'path'), tried(config.getboolean, 'server', 'port'), config.getint('no', 'x', fallback=5), tried(lambda: config['no']), tried(lambda: server['no']))
print(tried(config.set, 'server', 'a', 5), tried(config.set, 'no', 'a', '5'), tried(config.set, 'server', 'a', '5%'), tried(config.add_section, 'server'),
      tried(config.add_section, 'DEFAULT'), tried(config.add_section, 5), tried(server.__setitem__, 'x', 1))
config.set('server', 'New', 'v')
server['other'] = 'w'
config['made'] = {'a': 1, 'b': None or 'two', 'lines': 'x\ny'}
config.add_section('empty')
print(config.remove_option('server', 'new'), config.remove_option('server', 'new'), config.remove_section('empty'), config.remove_section('empty'), config.has_option('server', 'root'),
      config.has_option('', 'root'), config.has_section('DEFAULT'))
del config['Other Section']
del server['long']
print(tried(lambda: server.__delitem__('long')), tried(lambda: config.__delitem__('DEFAULT')))
out = io.StringIO()
config.write(out)
print(out.getvalue())
out = io.StringIO()
config.write(out, space_around_delimiters=False)
again = configparser.ConfigParser()
again.read_string(out.getvalue())
print(again == config, {name: dict(again.items(name, raw=True)) for name in again})
for text in ('a = 1\n', '[s]\na = 1\na = 2\n', '[s]\n[s]\n', '[s]\nno value\n = x\n', '[s]\na\n'):
    print(tried(configparser.ConfigParser().read_string, text))
loose = configparser.RawConfigParser(allow_no_value=True, strict=False, delimiters=('=',), inline_comment_prefixes=('#',), comment_prefixes=None, default_section='common')
loose.optionxform = str
loose.read_string('[s]\nKey\nKey2 = v # c\nurl = a:b#c\n[s]\nKey2 = %(x)s\n[common]\nz = 1\n')
print(dict(loose['s']), loose.get('s', 'Key'), loose.sections())
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), converters={'list': lambda s: s.split(',')})
extended.read_dict({'a': {'x': '1', 'y': '${x}2', 'money': '$$5', 'bad': '${q}'}, 'b': {'z': '${a:y}3,4', 'w': '${c:y}', 'u': '${a:b:c}'}})
extended.read_string('[b]\nv = $x\n')
print(extended['a']['y'], extended['b']['z'], extended['a']['money'], extended.getlist('b', 'z'), extended['b'].getlist('z'), extended['b'].getlist('no', 'f'))
for section, option in (('a', 'bad'), ('b', 'w'), ('b', 'v'), ('b', 'u')):
    print(tried(extended.get, section, option))
with open('settings.ini', 'w') as file:
    config.write(file)
read = configparser.ConfigParser()
print(read.read(['settings.ini', 'missing.ini']), read.sections())
with open('settings.ini') as file:
    read.read_file(file)
print(tried(read.read_file, ['[x]\n', 'y\n']), isinstance(configparser.NoOptionError('a', 'b'), configparser.Error), configparser.ConfigParser({'Deep': 'd'}).defaults())

for filling, values in (
    (configparser.BasicInterpolation(), ['%(x)s-%(y)s', '%%', '%', '%(x)', '%(q)s', '%(x)y)s', '%()s', '%(a%b)s', 'x%(x)s%', 'ab%(x)sc%z']),
    (configparser.ExtendedInterpolation(), ['${x}-${y}', '$$', '$', '${x', '${q}', '${}', '${a:b:c}rest', '${none:k}', 'a$${x}']),
):
    for value in values:
        filled = configparser.ConfigParser(interpolation=filling)
        filled.read_dict({'a': {'x': '1', 'y': '2'}})
        for act in (lambda: filled.set('a', 'v', value), lambda: filled.read_dict({'b': {'x': '3', 'v': value}}), lambda: filled.get('b', 'v')):
            try:
                print(repr(act()), end=' ')
            except Exception as e:
                print(type(e).__name__, e, end=' ')
        print()
