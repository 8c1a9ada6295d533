"""Clientes que llaman de maneras que cansan."""
import os
import socket
import struct
import time
from hostil import HOST, PUERTO, VIDA, conecta, modo

hasta = time.monotonic() + VIDA
if modo() == "mil":
    conexiones = [conecta() for _ in range(1000)]
    time.sleep(VIDA)
elif modo() == "no-llama":
    time.sleep(VIDA)
elif modo() == "vuelve":
    while time.monotonic() < hasta:
        s = conecta()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        s.close()
elif modo() == "sin-fin":
    s = conecta()
    s.settimeout(None)
    while True:
        s.sendall(b"99999" + b"\xff" * 65536)
elif modo() == "no-lee":
    s = conecta()
    s.sendall(b"00020" + b'{"comando": "nuevo"}' * 2)
    time.sleep(VIDA)
elif modo() == "gotea":
    s = conecta()
    while True:
        s.sendall(b"0")
        time.sleep(0.02)
elif modo() == "inunda-udp":
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    while time.monotonic() < hasta:
        try:
            s.sendto(b"\xff" * 60000, (HOST, PUERTO))
            s.sendto(b"", (HOST, PUERTO))
        except OSError:
            time.sleep(0.01)
elif modo() == "enlaza":
    s = conecta()
    for nombre in os.listdir("."):
        if not nombre.endswith(".py"):
            pedido = f"SUBIR {nombre} {os.path.getsize(nombre)}\n"
            os.remove(nombre)
            # quien lo lea no termina nunca
            os.symlink("/dev/zero", nombre)
            s.sendall(pedido.encode())
    s.recv(1000)
