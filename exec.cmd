@rem The script "lockstep" in package.json begins with exec, so that a shell makes way for Node and signals meet the
@rem program itself. Windows has no such command and takes this file, which just runs what comes after it.
@%*
