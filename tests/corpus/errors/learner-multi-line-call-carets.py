def area(width, height, scale):
    return (width * height
            / scale)
result = area(
    10,
    height=4,
    scale=0,
)
print(result)
