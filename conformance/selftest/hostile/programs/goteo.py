"""Contesta un byte cada vez, para siempre."""
import threading
import time
from hostil import acepta_para_siempre, escucha


def gotea(cliente):
    try:
        while True:
            cliente.sendall(b"0")
            time.sleep(0.02)
    except OSError:
        pass


acepta_para_siempre(escucha(), lambda cliente: threading.Thread(target=gotea, args=(cliente,), daemon=True).start())
