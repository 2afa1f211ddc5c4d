import time
from multiprocessing import Barrier, Process, Semaphore

MOLECULES = 4


def announce():
    print('A molecule:')


def bond(kind, seats, meeting, parting):
    with seats:
        meeting.wait()
        print(f'  {kind} bonds')
        parting.wait()


if __name__ == '__main__':
    oxygen, hydrogen = Semaphore(1), Semaphore(2)
    meeting, parting = Barrier(3, action=announce), Barrier(3)
    atoms = []
    for kind, seats, count in (('H', hydrogen, 2 * MOLECULES), ('O', oxygen, MOLECULES)):
        for _ in range(count):
            atom = Process(target=bond, args=(kind, seats, meeting, parting))
            atom.start()
            atoms.append(atom)
        time.sleep(0.5)  # oxygen comes later
    for atom in atoms:
        atom.join()
    print('All is water')
