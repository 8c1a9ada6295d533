#!/bin/sh
# Deja un demonio sin entorno, en otra sesión, que no hace caso de las señales y lleva consigo el puerto; $3 lo nombra.
[ "$(cat /proc/1/comm)" = bwrap ] || exit 1
exec python3 -c '
import os, socket, sys, time
s = socket.create_server((sys.argv[1], int(sys.argv[2])))
s.set_inheritable(True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execve("/bin/sh", ["sh", "-c", "trap : INT TERM HUP; sleep 90; :", sys.argv[3]], {})
    os._exit(0)
s.accept()
' "$@"
