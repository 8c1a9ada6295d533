"""Contesta sin terminar nunca."""
from hostil import acepta_para_siempre, escucha, modo

TROZOS = {"ceros": b"0" * 65536, "lineas": b"hola\n" * 10000, "aleatorio": bytes(range(256)) * 256}


def atiende(cliente):
    while True:
        cliente.sendall(TROZOS[modo()])


acepta_para_siempre(escucha(), atiende)
