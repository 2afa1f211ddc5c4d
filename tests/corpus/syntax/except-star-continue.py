for x in []:
    try:
        pass
    except* ValueError:
        for y in x:
            break
        continue
