"""Where CPython's classes say that they are from, so that they are found there again by their names."""

from multiprocessing.process import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError
