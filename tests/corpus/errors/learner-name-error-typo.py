total_price = 10
def show():
    count = 3
    print(total_prise, count)
show()
