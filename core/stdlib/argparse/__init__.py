"""The words of a command line."""

from argparse.actions import (
    Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, Namespace, ONE_OR_MORE, OPTIONAL, PARSER,
    REMAINDER, SUPPRESS, ZERO_OR_MORE,
)
from argparse.formatters import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter,
)
from argparse.parser import ArgumentParser, FileType

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
    'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
    'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]
