cause = ValueError('never raised')
raise TypeError('outer') from cause
