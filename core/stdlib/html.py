"""Text for pages."""

__all__ = ['escape']


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def __getattr__(name):
    if name in ('unescape', 'entities', 'parser'):
        raise NotImplementedError(f'html.{name} is not supported by Lockstep: only html.escape is')
    raise AttributeError(f"module 'html' has no attribute '{name}'")
