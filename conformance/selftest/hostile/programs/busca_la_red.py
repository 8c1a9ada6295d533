"""Quiere salir a la red, por TCP, por UDP, por nombre y sin pasar por nadie; dice lo que logró y termina."""
import socket
from hostil import solo_en_caja

solo_en_caja()
for direccion in (("192.0.2.1", 80), ("198.51.100.1", 53), ("169.254.169.254", 80), ("10.0.0.1", 22)):
    for tipo in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        s = socket.socket(socket.AF_INET, tipo)
        s.settimeout(1)
        try:
            s.connect(direccion)
            if tipo == socket.SOCK_STREAM:
                print("LOGRÉ llamar a", direccion)
            s.send(b"hola")
            print("LOGRÉ recibir", s.recv(1), "de", direccion)
        except OSError:
            pass
try:
    print("LOGRÉ", socket.getaddrinfo("example.com", 80))
except OSError:
    pass
try:
    print("LOGRÉ", socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)))
except OSError:
    pass
print("termino")
