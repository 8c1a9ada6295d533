"""Busca puertos abiertos y les llama muchas veces, también a quien le llama."""
import socket
import threading
from hostil import HOST, PUERTO, acepta_para_siempre, escucha

servidor = escucha()
llamadas = []


def llama(puerto):
    s = socket.socket()
    s.settimeout(0.2)
    if s.connect_ex((HOST, puerto)) == 0:
        llamadas.append(s)
        s.sendall(b"\0\xff" * 1000)


def insiste(quien):
    for puerto in [quien[1]] * 300 + list(range(max(1024, PUERTO - 1500), PUERTO)):
        try:
            llama(puerto)
        except OSError:
            pass


acepta_para_siempre(
    servidor, lambda cliente: threading.Thread(target=insiste, args=(cliente.getpeername(),), daemon=True).start()
)
