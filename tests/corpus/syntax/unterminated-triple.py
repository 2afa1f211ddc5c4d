text = '''never
closed
