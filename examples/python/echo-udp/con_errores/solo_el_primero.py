"""Error: se conecta con quien habla primero, y los demás ya no son oídos.

Uso: python3 solo_el_primero.py [host] [puerto]
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
    datos, direccion = udp.recvfrom(65535)
    udp.connect(direccion)
    udp.send(datos)
    while True:
        try:
            datos = udp.recv(65535)
            print(f"{direccion} dice: {datos.decode(errors='replace').rstrip()}")
            udp.send(datos)
        except ConnectionRefusedError:
            continue  # Se fue; puede volver.
except KeyboardInterrupt:
    print("Servidor terminado")
finally:
    udp.close()
