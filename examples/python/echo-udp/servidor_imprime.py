"""Servidor UDP que no contesta: muestra en su terminal lo que llega.

El enunciado solo pide que dos procesos se comuniquen, así que también es correcto.

Uso: python3 servidor_imprime.py [host] [puerto]
"""
import socket
import sys


def main(host, puerto):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind((host, puerto))
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        while True:
            mensaje, direccion = udp.recvfrom(65535)
            print(f"Mensaje de {direccion[0]}: {mensaje.decode('utf-8', 'replace')}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado")
