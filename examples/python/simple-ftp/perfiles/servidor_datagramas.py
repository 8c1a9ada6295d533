"""Servidor de FTP simple por UDP, sin repeticiones.

LISTAR: los nombres, uno por línea. DESCARGAR <nombre>: "OK <bytes>" en un
datagrama, y el contenido en los que siguen, de hasta 1024 bytes cada uno.

Uso: python3 servidor_datagramas.py [host] [puerto]
"""
import os
import socket
import sys

TROZO = 1024


def es_seguro(nombre):
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0")


def responder(conector, orden, nombre, cliente):
    if orden == "LISTAR":
        nombres = sorted(n for n in os.listdir(".") if os.path.isfile(n))
        conector.sendto("\n".join(nombres).encode(errors="replace"), cliente)
    elif orden != "DESCARGAR":
        conector.sendto(b"ERROR orden desconocida", cliente)
    elif not es_seguro(nombre) or not os.path.isfile(nombre):
        conector.sendto(b"ERROR no existe", cliente)
    else:
        conector.sendto(f"OK {os.path.getsize(nombre)}".encode(), cliente)
        with open(nombre, "rb") as fichero:
            trozo = fichero.read(TROZO)
            while trozo:
                conector.sendto(trozo, cliente)
                trozo = fichero.read(TROZO)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as conector:
        conector.bind((host, puerto))
        print(f"Servidor esperando en {host}:{puerto}", flush=True)
        while True:
            try:
                datos, cliente = conector.recvfrom(65535)
                orden, _, nombre = datos.decode().strip().partition(" ")
                responder(conector, orden, nombre, cliente)
            except (OSError, ValueError) as error:
                print(f"Problema con un cliente: {error}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
