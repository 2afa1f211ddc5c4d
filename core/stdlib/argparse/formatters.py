"""Usage and help as text."""

import re
import textwrap

from argparse.actions import (
    BooleanOptionalAction, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
)

# Of a terminal of 80 columns, as CPython assumes where none is known.
_WIDTH = 78


class HelpFormatter:
    """Collects blocks of text, indented by sections; `format_help` puts them together."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = _WIDTH if width is None else width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._indent = 0
        self._blocks = []  # functions that answer text
        self._sections = []
        self._longest = 0

    # ---- what is collected -----------------------------------------------------------------------------------------

    def start_section(self, heading):
        self._indent += self._indent_increment
        self._sections.append((self._blocks, heading))
        self._blocks = []

    def end_section(self):
        self._indent -= self._indent_increment
        inner = self._blocks
        self._blocks, heading = self._sections.pop()
        indent = self._indent
        self._blocks.append(lambda: self._section(inner, heading, indent))

    def _section(self, blocks, heading, indent):
        text = ''.join([block() for block in blocks])
        if not text:
            return ''
        head = f"{' ' * indent}{heading}:\n" if heading is not SUPPRESS and heading is not None else ''
        return f'\n{head}{text}\n'

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            indent = self._indent
            self._blocks.append(lambda: self._format_text(text, indent))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._blocks.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._indent
        self._note_width(action, indent)
        inner = list(self._subactions(action))
        for sub in inner:
            self._note_width(sub, indent + self._indent_increment)
        self._blocks.append(lambda: self._format_action(action, inner, indent))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def _subactions(self, action):
        subactions = getattr(action, '_get_subactions', None)
        return [] if subactions is None else subactions()

    def _note_width(self, action, indent):
        self._longest = max(self._longest, len(self._invocation(action)) + indent)

    def format_help(self):
        text = ''.join([block() for block in self._blocks])
        if text:
            text = re.sub('\n\n\n+', '\n\n', text).strip('\n') + '\n'
        return text

    # ---- usage -----------------------------------------------------------------------------------------------------

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        if not actions:
            return f'{prefix}{self._prog}\n\n'
        options = self._usage_parts([action for action in actions if action.option_strings], groups)
        positionals = self._usage_parts([action for action in actions if not action.option_strings], groups)
        usage = ' '.join([self._prog, *options, *positionals])
        if len(prefix) + len(usage) > self._width:
            usage = '\n'.join(self._wrapped_usage(options, positionals, prefix))
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, options, positionals, prefix):
        if len(prefix) + len(self._prog) <= 0.75 * self._width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if options:
                return self._lines([self._prog, *options], indent, prefix) + self._lines(positionals, indent)
            return self._lines([self._prog, *positionals], indent, prefix)
        indent = ' ' * len(prefix)
        lines = self._lines([*options, *positionals], indent)
        if len(lines) > 1:
            lines = self._lines(options, indent) + self._lines(positionals, indent)
        return [self._prog, *lines]

    def _lines(self, parts, indent, prefix=None):
        lines = []
        line = []
        length = len(indent if prefix is None else prefix) - 1
        for part in parts:
            if line and length + 1 + len(part) > self._width:
                lines.append(indent + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        """How each argument is used; those of a group that excludes one another in one bracket."""
        shown = [action for action in actions if action.help is not SUPPRESS]
        parts = []
        i = 0
        while i < len(shown):
            group = self._group_at(shown, i, groups)
            if group is None:
                parts.append(self._usage_of(shown[i], shown[i].required))
                i += 1
                continue
            members = [action for action in group._group_actions if action.help is not SUPPRESS]
            inner = [self._usage_of(action, True) for action in members]
            open, close = '()' if group.required else '[]'
            if len(inner) == 1 and group.required:
                open = close = ''
            inner[0] = open + inner[0]
            inner[-1] += close
            for part in inner[:-1]:
                parts.append(part + ' |')
            parts.append(inner[-1])
            i += len(members)
        return parts

    def _group_at(self, actions, i, groups):
        for group in groups:
            members = [action for action in group._group_actions if action.help is not SUPPRESS]
            if members and actions[i:i + len(members)] == members:
                return group
        return None

    def _usage_of(self, action, required):
        if not action.option_strings:
            return self._format_args(action, self._default_metavar_for_positional(action))
        text = action.format_usage()
        if action.nargs != 0:
            text += ' ' + self._format_args(action, self._default_metavar_for_optional(action))
        return text if required else f'[{text}]'

    # ---- arguments -------------------------------------------------------------------------------------------------

    def _format_action(self, action, inner, indent):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - indent - 2
        header = self._invocation(action)
        pad = ' ' * indent
        if not action.help or not action.help.strip():
            lines = [f'{pad}{header}']
        else:
            help_lines = self._split_lines(self._expand_help(action), width)
            if len(header) <= room:
                lines = [f'{pad}{header.ljust(room)}  {help_lines[0]}']
                help_lines = help_lines[1:]
            else:
                lines = [f'{pad}{header}']
            lines += [' ' * position + line for line in help_lines]
        text = ''.join([line + '\n' for line in lines])
        deeper = indent + self._indent_increment
        return text + ''.join([self._format_action(sub, [], deeper) for sub in inner])

    def _invocation(self, action):
        return self._format_action_invocation(action)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, self._default_metavar_for_positional(action), 1)[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._default_metavar_for_optional(action))
        return ', '.join([f'{option} {args}' for option in action.option_strings])

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            result = default
        return result if isinstance(result, tuple) else (result,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return self._metavars(action, default, 1)[0]
        if nargs == OPTIONAL:
            return f'[{self._metavars(action, default, 1)[0]}]'
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, default, 1)
            return f'[{names[0]} [{names[1]} ...]]' if len(names) == 2 else f'[{names[0]} ...]'
        if nargs == ONE_OR_MORE:
            first, more = self._metavars(action, default, 2)
            return f'{first} [{more} ...]'
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return f'{self._metavars(action, default, 1)[0]} ...'
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(self._metavars(action, default, nargs))

    def _expand_help(self, action):
        values = {'prog': self._prog, **vars(action)}
        for name, value in list(values.items()):
            if value is SUPPRESS:
                del values[name]
            elif hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join([str(choice) for choice in values['choices']])
        return self._get_help_string(action) % values

    def _get_help_string(self, action):
        return action.help

    def _default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _default_metavar_for_positional(self, action):
        return action.dest

    # ---- text ------------------------------------------------------------------------------------------------------

    def _format_text(self, text, indent):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        pad = ' ' * indent
        return self._fill_text(text, max(self._width - indent, 11), pad) + '\n\n'

    def _fill_text(self, text, width, indent):
        text = ' '.join(text.split())
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        return textwrap.wrap(' '.join(text.split()), width)


class RawDescriptionHelpFormatter(HelpFormatter):
    """Descriptions are shown as they are written."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """So are the helps of arguments."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Says what the defaults are."""

    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' in text or action.default is SUPPRESS or isinstance(action, BooleanOptionalAction):
            return text
        if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Arguments are named by their types."""

    def _default_metavar_for_optional(self, action):
        return action.type.__name__

    def _default_metavar_for_positional(self, action):
        return action.type.__name__
