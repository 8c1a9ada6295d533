"""Abre cientos de puertos, o los abre y los cierra, o cambia de puerto."""
import socket
import time
from hostil import HOST, PUERTO, acepta_para_siempre, escucha, modo

servidor = escucha()
if modo() == "cientos":
    abiertos = [socket.create_server((HOST, 0)) for _ in range(400)]
    acepta_para_siempre(servidor)
if modo() == "abre-y-cierra":
    while True:
        time.sleep(0.05)
        servidor.close()
        time.sleep(0.05)
        servidor = escucha()
if modo() == "cambia":
    servidor.accept()
    servidor.close()
    acepta_para_siempre(socket.create_server((HOST, 0)))
