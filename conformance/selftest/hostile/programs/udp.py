"""Contesta por UDP como no se debe."""
import socket
import time
from hostil import HOST, escucha_udp, modo

servidor = escucha_udp()
while True:
    _, quien = servidor.recvfrom(65535)
    if modo() == "otro-puerto":
        for _ in range(50):
            otro = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            otro.bind((HOST, 0))
            otro.sendto(b"ok", quien)
            otro.close()
    elif modo() == "enormes":
        for _ in range(20):
            servidor.sendto(b"\xff" * 65507, quien)
    elif modo() == "inunda":
        hasta = time.monotonic() + 30
        while time.monotonic() < hasta:
            servidor.sendto(b"no pediste esto " * 80, quien)
    elif modo() == "vacios":
        for _ in range(20000):
            servidor.sendto(b"", quien)
