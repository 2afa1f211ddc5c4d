姓名 = '小明'
def 问候(名字):
    return f'你好，{名字}！'
print(问候(姓名), len(问候(姓名)))
成绩 = {'语文': 90, '数学': 85.5}
for 科目, 分数 in 成绩.items():
    print(f'{科目:　<4}{分数:>6}')
print('平均', sum(成绩.values()) / len(成绩), max(成绩, key=成绩.get))
class 学生:
    def __init__(self, 名):
        self.名 = 名
    def __repr__(self):
        return f'学生({self.名!r})'
print(学生('小红'), [学生('小刚')], '小' in 姓名, 姓名[::-1], '中文'.encode('utf-8'), b'\xe4\xb8\xad'.decode())
print('a,中;b'.replace(',', '，').split('；'), '你好 世界'.split(), '数' < '语', ord('中'), chr(0x4e2d), '中'.isalpha(), '１２'.isdigit(), int('１２'))
# 注释
print("""多行
文本""")
