"""What becomes of arguments."""

import sys

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_UNRECOGNIZED = '_unrecognized_args'


class Namespace:
    """The values of arguments, as attributes."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = []
        odd = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                shown.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            shown.append(f'**{odd!r}')
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


def name_of(action):
    """How messages name an argument; None where it has no name."""
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    return '{' + ','.join(action.choices) + '}' if action.choices else None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """Raised by the `type` of an argument: its text is shown."""


class Action:
    """An argument: called when it was met, with its values."""

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
        help=None, metavar=None
    ):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __repr__(self):
        names = (
            'option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar')
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **more):
        if nargs == 0:
            raise ValueError(
                'nargs for store actions must be != 0; if you have nothing to store, actions such as store true or '
                'store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, **more)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, None, None, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class StoreTrueAction(StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class StoreFalseAction(StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class BooleanOptionalAction(Action):
    def __init__(
        self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None
    ):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        super().__init__(both, dest, 0, None, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _appended(namespace, dest, values):
    items = getattr(namespace, dest, None)
    setattr(namespace, dest, [*([] if items is None else items), *values])


class AppendAction(StoreAction):
    def __init__(self, option_strings, dest, nargs=None, const=None, **more):
        if nargs == 0:
            raise ValueError(
                'nargs for append actions must be != 0; if arg strings are not supplying the value to append, the '
                'append const action may be more appropriate')
        super().__init__(option_strings, dest, nargs, const, **more)

    def __call__(self, parser, namespace, values, option_string=None):
        _appended(namespace, self.dest, [values])


class ExtendAction(AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _appended(namespace, self.dest, values)


class AppendConstAction(StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _appended(namespace, self.dest, [self.const])


class CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, None, None, required, help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class VersionAction(Action):
    def __init__(
        self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
        help="show program's version number and exit"
    ):
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _Choice(Action):
    """A subcommand, as the help lists it."""

    def __init__(self, name, aliases, help):
        shown = f"{name} ({', '.join(aliases)})" if aliases else name
        super().__init__([], name, help=help, metavar=shown)


class SubParsersAction(Action):
    """Subcommands, each with a parser of its own."""

    def __init__(
        self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None
    ):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(
            option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        for alias in (name, *aliases):
            if alias in self._name_parser_map:
                what = 'conflicting subparser' if alias == name else 'conflicting subparser alias'
                raise ArgumentError(self, f'{what}: {alias}')
        if 'help' in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for alias in (name, *aliases):
            self._name_parser_map[alias] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        found, rest = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            vars(namespace).setdefault(_UNRECOGNIZED, []).extend(rest)


ACTIONS = {
    None: StoreAction, 'store': StoreAction, 'store_const': StoreConstAction, 'store_true': StoreTrueAction,
    'store_false': StoreFalseAction, 'append': AppendAction, 'append_const': AppendConstAction, 'count': CountAction,
    'help': HelpAction, 'version': VersionAction, 'parsers': SubParsersAction, 'extend': ExtendAction,
}
