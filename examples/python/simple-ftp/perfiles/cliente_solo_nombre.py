"""Cliente de FTP simple: envía un nombre y recibe hasta que cierran.

Uso: python3 cliente_solo_nombre.py [host] [puerto]
"""
import os
import socket
import sys

ERROR = b"ERROR no existe"


def recibir_todo(conexion):
    trozos = []
    while True:
        datos = conexion.recv(65536)
        if not datos:
            return b"".join(trozos)
        trozos.append(datos)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        nombre = input("Nombre del fichero: ").strip()
        if nombre.lower().startswith("descargar "):
            nombre = nombre[len("descargar "):].strip()
        with socket.create_connection((host, puerto), timeout=30) as conexion:
            conexion.sendall(nombre.encode())
            contenido = recibir_todo(conexion)
        if contenido == ERROR:
            print(ERROR.decode())
            return 0
        with open(os.path.basename(nombre), "wb") as fichero:
            fichero.write(contenido)
    except EOFError:
        return 0
    except OSError as error:
        print(f"No se pudo descargar: {error}")
        return 1
    print(f"Recibido {nombre}, {len(contenido)} bytes")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
