"""Error: unos bytes que no son UTF-8 terminan el servidor.

Uso: python3 se_cae_con_bytes.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001

sys.stdout.reconfigure(line_buffering=True)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind((HOST, PUERTO))
print(f"Servidor escuchando en {HOST}:{PUERTO}")
try:
    while True:
        # Con 65535 cabe cualquier datagrama: lo que no cabe se pierde.
        datos, direccion = udp.recvfrom(65535)
        print(f"{direccion} dice: {datos.decode().rstrip()}")
        udp.sendto(datos, direccion)
except KeyboardInterrupt:
    print("Servidor terminado")
finally:
    udp.close()
