from multiprocessing import BufferTooShort, Pipe, Process

SIZE = 8
WORDS = (b'tea', b'chocolate', b'lemonade', b'coffee')


def order(sending):
    for word in WORDS:
        sending.send_bytes(word)
    sending.close()


if __name__ == '__main__':
    receiving, sending = Pipe(duplex=False)
    guest = Process(target=order, args=(sending,))
    guest.start()
    sending.close()
    cup = bytearray(SIZE)
    while True:
        try:
            length = receiving.recv_bytes_into(cup)
            print('Fits:', cup[:length].decode())
        except BufferTooShort as error:
            message = error.args[0]  # whole, as it was sent
            print('Too long:', message.decode())
        except EOFError:
            break
    guest.join()
    print('In the cup:', cup.decode())
