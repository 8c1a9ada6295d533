"""Cliente del FTP simple en líneas de base64: pide un fichero, lo guarda y termina.

Uso: python3 cliente.py [host] [puerto]
"""
import base64
import os
import socket
import sys


def recibir(conexion):
    """El contenido del fichero, o None si el servidor no lo tiene."""
    contenido = b""
    for linea in conexion.makefile("rb"):
        linea = linea.strip()
        if linea == b"NO":
            return None
        if linea == b"FIN":
            return contenido
        contenido += base64.b64decode(linea)
    raise ConnectionError("el servidor no terminó de enviar")


def main(host, puerto):
    nombre = input("Fichero que quieres descargar> ").strip()
    try:
        with socket.create_connection((host, puerto)) as conexion:
            conexion.sendall(nombre.encode("utf-8") + b"\n")
            contenido = recibir(conexion)
    except OSError as error:
        print("Error:", error)
        return
    if contenido is None:
        print("El servidor no tiene ese fichero")
        return
    with open(os.path.basename(nombre), "wb") as fichero:
        fichero.write(contenido)
    print("Recibidos", len(contenido), "bytes de", nombre)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 2121)
