"""Cliente de imágenes de la cabecera binaria; el nombre puede ir como tercer argumento.

Uso: python3 cliente.py [host] [puerto] [imagen.jpg]
"""
import os
import socket
import struct
import sys


def recibir_exacto(sock, cantidad):
    partes = []
    while cantidad > 0:
        parte = sock.recv(min(cantidad, 2048))
        if not parte:
            raise ConnectionError("faltan %d bytes" % cantidad)
        partes.append(parte)
        cantidad -= len(parte)
    return b"".join(partes)


def pedir_imagen(sock, nombre):
    """Los bytes de la imagen, o None si el servidor no la tiene."""
    bytes_nombre = nombre.encode("utf-8")
    sock.sendall(struct.pack("<H", len(bytes_nombre)) + bytes_nombre)
    estado, tamano = struct.unpack("<BI", recibir_exacto(sock, 5))
    if estado != 0:
        return None
    return recibir_exacto(sock, tamano)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 12345
    nombre = sys.argv[3] if len(sys.argv) > 3 else input("Write the name of the picture: ")
    sock = socket.socket()
    try:
        sock.connect((host, puerto))
        imagen = pedir_imagen(sock, nombre)
    except OSError as error:
        print("Connection problem:", error)
        return
    finally:
        sock.close()
    if imagen is None:
        print("Error: the server does not have", nombre)
        return
    with open(os.path.basename(nombre), "wb") as archivo:
        archivo.write(imagen)
    print("Saved", nombre, "-", len(imagen), "bytes")


if __name__ == "__main__":
    main()
