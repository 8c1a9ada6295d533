"""Acepta y cuelga: con un final normal o con RST."""
import socket
import struct
from hostil import escucha, modo

servidor = escucha()
while True:
    cliente, _ = servidor.accept()
    if modo() == "rst":
        cliente.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    cliente.close()
