"""How the words of a command line are given to a parser's arguments."""

import re

from argparse.actions import (
    ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, name_of,
)

_NEGATIVE_NUMBER = re.compile(r'^-\d+$|^-\d*\.\d+$')

# What words an argument takes, as a pattern of A (a word), O (an option) and - (the word --).
_PATTERNS = {
    None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
    REMAINDER: '([-AO]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)',
}


def _pattern(action):
    nargs = action.nargs
    pattern = _PATTERNS.get(nargs)
    if pattern is None:
        pattern = f"(-*{'-*'.join('A' * nargs)}-*)"
    if action.option_strings:
        pattern = pattern.replace('-*', '').replace('-', '')
    return pattern


class Reading:
    """One reading of a command line."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.seen = set()
        self.given = set()  # with other values than their defaults
        self.unknown = []
        self.positionals = parser._positional_actions()
        self.options = {}  # by index: (action, option string, explicit argument)
        self.kinds = self._kinds()

    def _kinds(self):
        kinds = []
        for i, word in enumerate(self.words):
            if word == '--':
                kinds.append('-')
                kinds += ['A'] * (len(self.words) - i - 1)
                break
            option = self._option(word)
            if option is not None:
                self.options[i] = option
            kinds.append('A' if option is None else 'O')
        return ''.join(kinds)

    # ---- options -----------------------------------------------------------------------------------------------------

    def _option(self, word):
        """(action or None, option string, explicit argument); None for a word that is no option."""
        parser = self.parser
        if not word or word[0] not in parser.prefix_chars:
            return None
        action = parser._option_string_actions.get(word)
        if action is not None:
            return action, word, None
        if len(word) == 1:
            return None
        if '=' in word:
            option, explicit = word.split('=', 1)
            action = parser._option_string_actions.get(option)
            if action is not None:
                return action, option, explicit
        matches = self._abbreviated(word)
        if len(matches) > 1:
            options = ', '.join([option for _, option, _ in matches])
            raise ArgumentError(None, f'ambiguous option: {word} could match {options}')
        if matches:
            return matches[0]
        if _NEGATIVE_NUMBER.match(word) and not self._has_number_options():
            return None
        return None if ' ' in word else (None, word, None)

    def _has_number_options(self):
        return any([_NEGATIVE_NUMBER.match(option) for option in self.parser._option_string_actions])

    def _abbreviated(self, word):
        parser = self.parser
        found = []
        if word[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                prefix, equals, explicit = word.partition('=')
                for option, action in parser._option_string_actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, explicit if equals else None))
            return found
        for option, action in parser._option_string_actions.items():
            if option == word[:2]:
                found.append((action, option, word[2:]))
            elif option.startswith(word) and parser.allow_abbrev:
                found.append((action, option, None))
        return found

    def _take_option(self, start):
        action, option, explicit = self.options[start]
        if action is None:
            self.unknown.append(self.words[start])
            return start + 1
        while explicit is not None:
            count = self._count(action, 'A')
            is_short = option[1:2] not in self.parser.prefix_chars
            if count == 0 and is_short and explicit:
                # several short options in one word
                self._do(action, [], option)
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                if option not in self.parser._option_string_actions:
                    raise ArgumentError(action, f'ignored explicit argument {option[1:] + (explicit or "")!r}')
                action = self.parser._option_string_actions[option]
                continue
            if count != 1:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
            self._do(action, [explicit], option)
            return start + 1
        start += 1
        count = self._count(action, self.kinds[start:])
        self._do(action, self.words[start:start + count], option)
        return start + count

    def _count(self, action, kinds):
        match = re.match(_pattern(action), kinds)
        if match is not None:
            return len(match.group(1))
        nargs = action.nargs
        if isinstance(nargs, int):
            raise ArgumentError(action, f"expected {nargs} argument{'' if nargs == 1 else 's'}")
        expected = {OPTIONAL: 'at most one argument', ONE_OR_MORE: 'at least one argument'}
        raise ArgumentError(action, f"expected {expected.get(nargs, 'one argument')}")

    # ---- positional arguments ----------------------------------------------------------------------------------------

    def _take_positionals(self, start):
        """As many arguments as the words up to the next option allow."""
        kinds = self.kinds[start:]
        counts = []
        for taken in range(len(self.positionals), 0, -1):
            match = re.match(''.join([_pattern(action) for action in self.positionals[:taken]]), kinds)
            if match is not None:
                counts = [len(part) for part in match.groups()]
                break
        for action, count in zip(self.positionals, counts):
            self._do(action, self.words[start:start + count])
            start += count
        self.positionals = self.positionals[len(counts):]
        return start

    # ---- all of it ---------------------------------------------------------------------------------------------------

    def read(self):
        """Gives the words to the arguments; those that nobody takes are the answer."""
        start = 0
        last = max(self.options, default=-1)
        while start <= last:
            following = min([index for index in self.options if index >= start])
            if start != following:
                end = self._take_positionals(start)
                if end > start:
                    start = end
                    continue
            if start not in self.options:
                self.unknown.extend(self.words[start:following])
                start = following
            start = self._take_option(start)
        start = self._take_positionals(start)
        self.unknown.extend(self.words[start:])
        self._check_required()
        return self.unknown

    def _do(self, action, words, option=None):
        self.seen.add(action)
        values = self._values(action, words)
        if values is not action.default:
            self.given.add(action)
            for other in self._excluded_by(action):
                if other in self.given:
                    raise ArgumentError(action, f'not allowed with argument {name_of(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _excluded_by(self, action):
        for group in self.parser._mutually_exclusive_groups:
            if action in group._group_actions:
                yield from [other for other in group._group_actions if other is not action]

    def _values(self, action, words):
        parser = self.parser
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in words:
            words = list(words)
            words.remove('--')
        if nargs == OPTIONAL and not words:
            value = action.const if action.option_strings else action.default
            return parser._value(action, value) if isinstance(value, str) else value
        if nargs == ZERO_OR_MORE and not words and not action.option_strings:
            return [] if action.default is None else action.default
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [parser._value(action, word) for word in words]
        if nargs == PARSER:
            parser._check_value(action, values[0])
            return values
        if nargs != REMAINDER:
            for value in values:
                parser._check_value(action, value)
        return values[0] if nargs in (None, OPTIONAL) else values

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(name_of(action))
            elif isinstance(action.default, str) and getattr(self.namespace, action.dest, None) is action.default:
                setattr(self.namespace, action.dest, self.parser._value(action, action.default))
        if missing:
            self.parser.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any([action in self.given for action in group._group_actions]):
                names = [name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
