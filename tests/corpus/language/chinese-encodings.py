import codecs

words = '中文测试，你好！“”—…①Ⅷ￥、。《》ㄅ々〇αЯあア'
for encoding in ('gbk', 'GB2312', 'cp936', 'euc-cn'):
    data = words.encode(encoding, 'ignore')
    print(encoding, len(data), data[:8], data.decode(encoding))
traditional = '繁體中文測試，你好！「」…—ㄅㄆ龜'
data = traditional.encode('big5')
print(data, data.decode('Big5') == traditional)
for wrong in (
    lambda: '中한'.encode('gbk'), lambda: '简体字'.encode('big5'), lambda: '€'.encode('gb2312'), lambda: '😀😀'.encode('gbk'),
    lambda: b'\xd6'.decode('gbk'), lambda: b'a\x80\x80'.decode('gbk'), lambda: b'\xff\xff'.decode('big5'),
    lambda: '中文'.encode('utf-8').decode('gbk'), lambda: '中文'.encode('gbk').decode('utf-8'), lambda: 'x'.encode('no-such'),
):
    try:
        print(wrong())
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
print('中한😀x'.encode('gbk', 'replace'), '한'.encode('gbk', 'ignore'), '한'.encode('gbk', 'xmlcharrefreplace'), '한'.encode('big5', 'backslashreplace'))
print(repr(b'a\xd6\xd0\xff\xd6'.decode('gbk', 'replace')), b'\xd6\xd0\xff'.decode('gbk', 'ignore'))
with open('page', 'w', encoding='gbk') as file:
    file.write('第一行\n第二行abc\n')
    print('末', file=file)
print(open('page', 'rb').read())
with open('page', encoding='gbk') as file:
    print(file.encoding, file.read(2), file.readline(), file.readlines(), sep='|')
with codecs.open('page', 'r', 'gb2312') as file:
    print([line.rstrip() for line in file])
try:
    open('page', encoding='utf-8').read()
except UnicodeDecodeError as e:
    print(e)
print(codecs.lookup('GBK').name, codecs.lookup('utf8').name, codecs.lookup('latin1').name, codecs.BOM_UTF8, codecs.encode('中', 'gbk'), codecs.decode(b'\xd6\xd0', 'gbk'))
