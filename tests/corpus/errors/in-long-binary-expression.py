alpha, beta, gamma = 1, 2, 'three'
result = alpha + beta * 2 + (beta - gamma) / alpha
