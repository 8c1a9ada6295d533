"""Servidor de imágenes con una cabecera binaria de dos campos: estado (1 byte) y tamaño (4 bytes, el menor primero).

El cliente envía 2 bytes con el largo del nombre y el nombre. Si la imagen no existe, el servidor avisa y termina,
como pide el enunciado.

Uso: python3 servidor.py [host] [puerto]
"""
import os
import socket
import struct
import sys
import threading

ENCONTRADA, NO_EXISTE = 0, 1
BLOQUE = 1000


def recibir_exacto(sock, cantidad):
    datos = b""
    while len(datos) < cantidad:
        trozo = sock.recv(cantidad - len(datos))
        if not trozo:
            raise ConnectionError("el cliente se fue")
        datos += trozo
    return datos


def enviar_imagen(sock, nombre):
    tamano = os.path.getsize(nombre)
    sock.sendall(struct.pack("<BI", ENCONTRADA, tamano))
    with open(nombre, "rb") as imagen:
        bloque = imagen.read(BLOQUE)
        while bloque:
            sock.sendall(bloque)
            bloque = imagen.read(BLOQUE)


def atender(sock, terminar):
    with sock:
        try:
            (largo,) = struct.unpack("<H", recibir_exacto(sock, 2))
            nombre = recibir_exacto(sock, largo).decode("utf-8")
            if "/" not in nombre and nombre.endswith(".jpg") and os.path.exists(nombre):
                enviar_imagen(sock, nombre)
                print("Enviada", nombre, flush=True)
            else:
                sock.sendall(struct.pack("<BI", NO_EXISTE, 0))
                print("No existe", nombre, "- termino", flush=True)
                terminar.set()
        except (OSError, UnicodeDecodeError) as error:
            print("Error:", error, flush=True)


def aceptar(escucha, terminar):
    while True:
        sock, _ = escucha.accept()
        threading.Thread(target=atender, args=(sock, terminar), daemon=True).start()


def main(host, puerto):
    terminar = threading.Event()
    escucha = socket.create_server((host, puerto))
    print("Servidor preparado en el puerto", puerto, flush=True)
    threading.Thread(target=aceptar, args=(escucha, terminar), daemon=True).start()
    terminar.wait()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "localhost", int(sys.argv[2]) if len(sys.argv) > 2 else 12345)
