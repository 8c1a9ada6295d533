"""Escribe en su terminal sin parar, y además acepta conexiones que no atiende."""
import os
import threading
from hostil import acepta_para_siempre, escucha, modo

TROZOS = {
    "salida": (1, b"una linea cualquiera\n" * 3000),
    "errores": (2, b"un error cualquiera\n" * 3000),
    "sin-saltos": (1, b"x" * 65536),
    "binario": (1, bytes(range(256)) * 256),
    "ordenes": (1, b"\x1b[2J\x1b]0;titulo\x07\x1b[31m\x9b5n\x1b[6n\x1bc" * 2000),
    "nulos": (2, b"\0" * 65536),
}
salida, trozo = TROZOS[modo()]
servidor = escucha()


def inunda():
    while True:
        os.write(salida, trozo)


threading.Thread(target=inunda, daemon=True).start()
acepta_para_siempre(servidor)
