class ConfigError(Exception):
    """Bad configuration."""
def parse(line):
    key, value = line.split('=')
    return key.strip(), int(value)
def load(lines):
    config = {}
    for n, line in enumerate(lines, 1):
        try:
            key, value = parse(line)
        except ValueError as e:
            raise ConfigError(f'line {n}: {line!r}') from e
        config[key] = value
    return config
print(load(['a = 1', 'b=2']))
load(['a=1', 'oops'])
