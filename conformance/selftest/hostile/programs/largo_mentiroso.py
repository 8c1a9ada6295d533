"""Anuncia un largo que no es el que envía."""
from hostil import acepta_para_siempre, escucha, modo

LARGOS = {"enorme": b"99999" + b"9" * 50, "negativo": b"-0009", "texto": b"cinco", "corto": b"00001", "cero": b"00000"}


def atiende(cliente):
    cliente.sendall(LARGOS[modo()] + b'{"tablero": [["blanco"]]}' * 3)


acepta_para_siempre(escucha(), atiende)
