import html
import html.entities
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.escape('<a href="x">Tom & \'Jerry\'</a>'))
print(html.escape('"quoted" & <plain>', quote=False))
for text in [
    'no entity',
    '&lt;b&gt; &amp; &quot;q&quot; &#x27;s&#x27; &apos;',
    '&eacute;t&eacute; &copy; 2024 &mdash; &hellip; &euro;',
    '&copy without semicolon, &notit; &notin; &not;',
    '&#65;&#66;&#x43;&#X44; &#128512; &#x1F600;',
    '&#0; &#xD800; &#x110000; &#99999999999;',
    '&#128; &#150; &#x9f; &#129;',
    '&#1; &#11; &#13; &#127; &#xFDD0; &#xFFFE; &#x1FFFF;',
    '&unknown; &; & &# &#x; &#xZ; &amp',
    '&ampamp; &amp;lt; &ltgt',
    '&fjlig; &NotEqualTilde; &ThickSpace;|',
    '&' + 'a' * 40 + ';',
    '&gt;&gt;&GT;&Gt;&GreaterEqual;',
    '&CounterClockwiseContourIntegral;',
    '',
]:
    print(repr(html.unescape(text)), ascii(html.unescape(text)))
for text in ['<b>"x" & \'y\'</b>', 'ünïcode & more', '&amp;', 'a && b']:
    assert html.unescape(html.escape(text)) == text
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print(html5['amp'], html5['amp;'], html5['eacute'], 'hellip' in html5, html5['hellip;'])
print(name2codepoint['eacute'], codepoint2name[233], entitydefs['eacute'], entitydefs['lt'])
print(ascii(html5['lang;']), hex(name2codepoint['lang']))
print(list(html5)[:6], list(name2codepoint)[:4])
print(sum(ord(c) * i for i, c in enumerate(''.join(html5.values()))))
print(sum(len(name) * code for name, code in name2codepoint.items()))
print(html.__all__, html.entities.__name__)
