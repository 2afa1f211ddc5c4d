"""The names that pages have for characters."""

from html._tables import HTML4, HTML5

__all__ = ['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']


def _characters(codes):
    return ''.join([chr(int(code, 16)) for code in codes.split('+')])


html5 = {name: _characters(codes) for name, codes in [entry.split('=') for entry in HTML5.split()]}
name2codepoint = {name: int(code, 16) for name, code in [entry.split('=') for entry in HTML4.split()]}
codepoint2name = {code: name for name, code in name2codepoint.items()}
entitydefs = {name: chr(code) for name, code in name2codepoint.items()}
