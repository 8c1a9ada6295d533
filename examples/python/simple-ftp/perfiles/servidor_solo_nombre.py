"""Servidor de FTP simple: recibe un nombre, envía el fichero y cierra.

Si el fichero no existe, responde "ERROR no existe" y cierra.

Uso: python3 servidor_solo_nombre.py [host] [puerto]
"""
import os
import socket
import sys
import threading


def atender(conexion):
    try:
        with conexion:
            nombre = conexion.recv(1024).decode().strip()
            # basename quita las carpetas: nadie sale de esta.
            if nombre and nombre == os.path.basename(nombre) and os.path.isfile(nombre):
                with open(nombre, "rb") as fichero:
                    conexion.sendfile(fichero)
            else:
                conexion.sendall(b"ERROR no existe")
    except (OSError, ValueError) as error:
        print(f"Problema con un cliente: {error}", flush=True)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, puerto))
        escucha.listen(50)
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        while True:
            conexion, _ = escucha.accept()
            threading.Thread(target=atender, args=(conexion,), daemon=True).start()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
