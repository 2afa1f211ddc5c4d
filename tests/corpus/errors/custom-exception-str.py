class Coded(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f'error number {self.code}'

raise Coded(7)
