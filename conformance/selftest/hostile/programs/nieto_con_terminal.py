"""Deja un nieto en una sesión propia, sordo a las señales, que mantiene abierta la terminal."""
import os
import signal
import time
from hostil import VIDA, escucha

servidor = escucha()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for senal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(senal, signal.SIG_IGN)
        servidor.close()
        for _ in range(VIDA):
            print("sigo aquí", flush=True)
            time.sleep(1)
    os._exit(0)
servidor.accept()
