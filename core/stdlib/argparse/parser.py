"""ArgumentParser, and the groups its arguments are in."""

import os.path
import sys

from argparse.actions import (
    ACTIONS, ArgumentError, ArgumentTypeError, Namespace, OPTIONAL, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED,
)
from argparse.formatters import HelpFormatter
from argparse.reading import Reading


class _Container:
    """Takes arguments."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._registries = {'action': dict(ACTIONS), 'type': {None: lambda text: text}}

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registered(self, registry_name, value):
        try:
            return self._registries[registry_name].get(value, value)
        except TypeError:  # it does not hash: it is none of the names
            return value

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        chosen = kwargs.pop('action', None)
        make = self._registered('action', chosen)
        if not callable(make):
            raise ValueError(f'unknown action "{make}"')
        action = make(**kwargs)
        if not callable(self._registered('type', action.type)):
            raise ValueError(f'{action.type!r} is not callable')
        try:
            HelpFormatter('')._format_args(action, '')
        except (TypeError, ValueError) as e:
            if isinstance(action.metavar, tuple):
                raise ValueError('length of metavar tuple does not match nargs') from e
            raise
        return self._add_action(action)

    def _positional(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        kwargs['required'] = nargs not in (OPTIONAL, ZERO_OR_MORE) or nargs == ZERO_OR_MORE and 'default' not in kwargs
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, *options, **kwargs):
        for option in options:
            if option[0] not in self.prefix_chars:
                raise ValueError(
                    f'invalid option string {option!r}: must start with a character {self.prefix_chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [each for each in options if len(each) > 1 and each[1] in self.prefix_chars]
            dest = (long or options)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {options[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(options))

    def _add_action(self, action):
        self._resolve_conflicts(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        return action

    def _resolve_conflicts(self, action):
        clashing = [option for option in action.option_strings if option in self._option_string_actions]
        if not clashing:
            return
        if self.conflict_handler != 'resolve':
            plural = '' if len(clashing) == 1 else 's'
            raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(clashing)}")
        for option in clashing:
            other = self._option_string_actions.pop(option)
            other.option_strings.remove(option)
            if not other.option_strings:
                other.container._remove_action(other)

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group


class _ArgumentGroup(_Container):
    """Arguments that the help shows together."""

    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(
            description, kwargs.get('prefix_chars', container.prefix_chars),
            kwargs.get('argument_default', container.argument_default),
            kwargs.get('conflict_handler', container.conflict_handler))
        self.title = title
        self._group_actions = []
        self._container = container
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which at most one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


class ArgumentParser(_Container):
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
        prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True,
        allow_abbrev=True, exit_on_error=True
    ):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(
                prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                help='show this help message and exit')
        for parent in parents:
            self._take_over(parent)

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return f"ArgumentParser({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def _take_over(self, parent):
        """The arguments of a parent are its own, in groups of the same titles."""
        if not isinstance(parent, ArgumentParser):
            raise TypeError(f'parents must be a list of ArgumentParser, not {type(parent).__name__}')
        titles = {group.title: group for group in self._action_groups}
        for group in parent._action_groups:
            target = titles.get(group.title)
            if target is None:
                target = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                target._add_action(action)
        for group in parent._mutually_exclusive_groups:
            copy = self.add_mutually_exclusive_group(required=group.required)
            copy._group_actions.extend(group._group_actions)
        self._defaults.update(parent._defaults)

    def _add_action(self, action):
        if action.option_strings:
            return self._optionals._add_action(action)
        return self._positionals._add_action(action)

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        self._subparsers = self._positionals
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(title or 'subcommands', description)
        if prog is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._positional_actions(), self._mutually_exclusive_groups, '')
            prog = formatter.format_help().strip()
        make = self._registered('action', kwargs.pop('action', 'parsers'))
        action = make(option_strings=[], prog=prog, parser_class=parser_class or type(self), **kwargs)
        return self._subparsers._add_action(action)

    def _positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # ---- reading ---------------------------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if SUPPRESS not in (action.dest, action.default) and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            unknown = Reading(self, self._with_files(args), namespace).read()
        except ArgumentError as e:
            if not self.exit_on_error:
                raise
            self.error(str(e))
        if hasattr(namespace, _UNRECOGNIZED):
            unknown.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, unknown

    def _with_files(self, args):
        """`@file` stands for the lines of that file."""
        if self.fromfile_prefix_chars is None:
            return args
        words = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                words.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as e:
                raise ArgumentError(None, str(e))
            for line in lines:
                words.extend(self._with_files(self.convert_arg_line_to_args(line)))
        return words

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _value(self, action, text):
        convert = self._registered('type', action.type)
        name = getattr(action.type, '__name__', repr(action.type))
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')

    # ---- help ------------------------------------------------------------------------------------------------------

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class FileType:
    """A type of arguments that are files to open; '-' is a standard stream."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._encoding = encoding

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def __repr__(self):
        return f'{type(self).__name__}({self._mode!r})'
