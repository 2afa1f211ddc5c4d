"""Settings in sections, as in INI files."""

from collections import ChainMap
from collections.abc import MutableMapping

__all__ = [
    'NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
    'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
    'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'Interpolation', 'BasicInterpolation',
    'ExtendedInterpolation', 'SectionProxy', 'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH',
]

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


# ---- errors ------------------------------------------------------------------------------------------------------

class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        self.section = section
        self.source = source
        self.lineno = lineno
        Error.__init__(self, _where(source, lineno, f'section {section!r} already exists', f'Section {section!r} already exists'))
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        what = f'option {option!r} in section {section!r} already exists'
        Error.__init__(self, _where(source, lineno, what, 'O' + what[1:]))
        self.args = (section, option, source, lineno)


def _where(source, lineno, what, alone):
    if source is None:
        return alone
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {what}'


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, (
            f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key {reference!r} '
            f'which is not a valid option name. Raw value: {rawval!r}'
        ))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, (
            f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
            f'interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}'
        ))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


# ---- values that name others -------------------------------------------------------------------------------------

class Interpolation:
    """Values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Filling(Interpolation):
    """A sign before a name in brackets stands for another option, and two signs for one."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, value, 1)

    def before_set(self, parser, section, option, value):
        sign = self._SIGN
        rest = value.replace(sign * 2, '')
        kept = ''
        while rest:
            before, found, rest = rest.partition(sign)
            kept += before
            end = self._end(rest)
            if end > 0:
                rest = rest[end + len(self._CLOSE) :]
            else:
                kept += found
        if sign in kept:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {kept.find(sign)}')
        return value

    def _end(self, text):
        """Where the name ends that stands in brackets at the beginning; -1 where none does."""
        end = text.find(self._CLOSE[0])
        return end if text[:1] == self._OPEN and end > 1 and text.startswith(self._CLOSE, end) else -1

    def _filled(self, parser, option, text, section, names, raw, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, parser.get(section, option, raw=True, fallback=text))
        sign = self._SIGN
        parts = []
        while True:
            before, found, text = text.partition(sign)
            parts.append(before)
            if not found:
                return ''.join(parts)
            if text[:1] == sign:
                parts.append(sign)
                text = text[1:]
            elif text[:1] == self._OPEN:
                end = self._end(text)
                if end < 0:
                    raise InterpolationSyntaxError(option, section, f'bad interpolation variable reference {sign + text!r}')
                reference = text[1:end]
                text = text[end + len(self._CLOSE) :]
                parts.append(self._value(parser, option, reference, text, section, names, raw, depth))
            else:
                wanted = f"'{sign}' must be followed by '{sign}' or '{self._OPEN}'"
                raise InterpolationSyntaxError(option, section, f'{wanted}, found: {sign + text!r}')


class BasicInterpolation(_Filling):
    """`%(name)s` stands for another option of the section, or of the defaults."""
    _SIGN, _OPEN, _CLOSE = '%', '(', ')s'

    def _value(self, parser, option, reference, rest, section, names, raw, depth):
        name = parser.optionxform(reference)
        if name not in names:
            shown = parser.get(section, option, raw=True, fallback=raw)
            raise InterpolationMissingOptionError(option, section, shown, name) from None
        return self._filled(parser, option, names[name], section, names, raw, depth + 1)


class ExtendedInterpolation(_Filling):
    """`${name}` or `${section:name}` stands for another option."""
    _SIGN, _OPEN, _CLOSE = '$', '{', '}'

    def _value(self, parser, option, reference, rest, section, names, raw, depth):
        path = reference.split(':')
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return self._filled(parser, name, names[name], section, names, raw, depth + 1)
            other, name = path[0], parser.optionxform(path[1])
            value = parser.get(other, name, raw=True)
            return self._filled(parser, name, value, other, dict(parser.items(other, raw=True)), raw, depth + 1)
        except (KeyError, NoSectionError, NoOptionError):
            shown = parser.get(section, option, raw=True, fallback=raw)
            raise InterpolationMissingOptionError(option, section, shown, ':'.join(path)) from None


# ---- parsers -----------------------------------------------------------------------------------------------------

class RawConfigParser(MutableMapping):
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters={}):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._converters = {'int': int, 'float': float, 'boolean': self._convert_to_boolean, **converters}
        for name, convert in converters.items():
            setattr(self, 'get' + name, self._getter(convert))
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = value

    def _getter(self, convert):
        return lambda section, option, *, raw=False, vars=None, fallback=_UNSET: self._converted(
            section, convert, option, raw, vars, fallback
        )

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def _section(self, section):
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def options(self, section):
        return list({**self._section(section), **self._defaults})

    def optionxform(self, optionstr):
        return optionstr.lower()

    def _values(self, section, vars):
        own = {} if section == self.default_section and section not in self._sections else self._section(section)
        given = {self.optionxform(key): None if value is None else str(value) for key, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, convert, option, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, int, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, float, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, self._convert_to_boolean, option, raw, vars, fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        own = self._dict(self._defaults)
        if section != self.default_section:
            own.update(self._section(section))
        names = list(own)
        for key, value in (vars or {}).items():
            own[self.optionxform(key)] = value
        if raw:
            return [(name, own[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, own[name], own)) for name in names]

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        own = self._defaults if not section or section == self.default_section else self._section(section)
        own[self.optionxform(option)] = value

    def remove_option(self, section, option):
        own = self._defaults if not section or section == self.default_section else self._section(section)
        return own.pop(self.optionxform(option), self) is not self

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    # ---- as a mapping of sections ---------------------------------------------------------------------------------

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    # ---- reading and writing --------------------------------------------------------------------------------------

    def read(self, filenames, encoding=None):
        """The files that could be read, of one or several."""
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        found = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            found.append(filename.__fspath__() if hasattr(filename, '__fspath__') else filename)
        return found

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        added = set()
        for section, pairs in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in added:
                raise DuplicateSectionError(section)
            added.add(section)
            for key, value in pairs.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)
                added.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def _without_comment(self, line):
        if line.strip().startswith(self._comments):
            return ''
        ends = [at for prefix in self._inline for at in range(len(line)) if line.startswith(prefix, at) and (
            at == 0 or line[at - 1].isspace()
        )]
        return line[: min(ends)] if ends else line

    def _read(self, lines, source):
        seen = set()
        own = section = option = errors = None
        indent = 0
        values = {}
        for number, line in enumerate(lines, 1):
            is_comment = line.strip().startswith(self._comments)
            value = self._without_comment(line).strip()
            if not value:
                if self._empty_lines:
                    if not is_comment and own is not None and option and own[option] is not None:
                        own[option].append('')
                else:
                    indent = len(line) + 1
                continue
            depth = len(line) - len(line.lstrip())
            if own is not None and option and depth > indent:
                if own[option] is None:
                    raise MultilineContinuationError(source, number, line)
                own[option].append(value)
                continue
            indent = depth
            if value[0] == '[' and ']' in value:
                section = value[1 : value.rindex(']')]
                option = None
                own = self._opened(section, seen, source, number)
                continue
            if own is None:
                raise MissingSectionHeaderError(source, number, line)
            name, text = self._option(value)
            if name is None:
                errors = errors or ParsingError(source)
                errors.append(number, repr(line))
                continue
            option = self.optionxform(name)
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            own[option] = None if text is None else [text]
        for one in [self._defaults, *self._sections.values()]:
            for name, value in one.items():
                if isinstance(value, list):
                    one[name] = '\n'.join(value).rstrip()
        if errors:
            raise errors

    def _opened(self, section, seen, source, number):
        if section in self._sections:
            if self._strict and section in seen:
                raise DuplicateSectionError(section, source, number)
        elif section == self.default_section:
            return self._defaults
        else:
            self._sections[section] = self._dict()
            self._proxies[section] = SectionProxy(self, section)
        seen.add(section)
        return self._sections[section]

    def _option(self, line):
        """Name and value of a line; no name where it has none."""
        places = [(at, sign) for sign in self._delimiters if (at := line.find(sign)) >= 0]
        if not places:
            return (line, None) if self._allow_no_value else (None, None)
        at, sign = min(places)
        name = line[:at].strip()
        return (name, line[at + len(sign) :].strip()) if name else (None, None)

    def write(self, fp, space_around_delimiters=True):
        sign = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write(fp, self.default_section, self._defaults, sign)
        for section, own in self._sections.items():
            self._write(fp, section, own, sign)

    def _write(self, fp, section, own, sign):
        fp.write(f'[{section}]\n')
        for key, value in own.items():
            value = self._interpolation.before_write(self, section, key, value)
            if value is None and self._allow_no_value:
                fp.write(f'{key}\n')
            else:
                fp.write(key + sign + str(value).replace('\n', '\n\t') + '\n')
        fp.write('\n')


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        _only_text(option, 'option keys must be strings')
        if value is not None or not self._allow_no_value:
            _only_text(value, 'option values must be strings')
        super().set(section, option, value)

    def add_section(self, section):
        _only_text(section, 'section names must be strings')
        super().add_section(section)


def _only_text(value, otherwise):
    if not isinstance(value, str):
        raise TypeError(otherwise)


class SectionProxy(MutableMapping):
    """A section as a mapping of its options."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind, convert in getattr(parser, '_converters', {}).items():
            if kind not in ('int', 'float', 'boolean'):
                setattr(self, 'get' + kind, self._getter(convert))

    def _getter(self, convert):
        def get(option, fallback=None, *, raw=False, vars=None):
            return self._parser._converted(self._name, convert, option, raw, vars, fallback)
        return get

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        _only_text(key, 'option keys must be strings')
        if value is not None or not self._parser._allow_no_value:
            _only_text(value, 'option values must be strings')
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        return list(self._parser.defaults()) if self._name == self._parser.default_section else self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())
