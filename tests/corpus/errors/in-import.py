def load():
    import not_a_real_module
    return not_a_real_module

load()
