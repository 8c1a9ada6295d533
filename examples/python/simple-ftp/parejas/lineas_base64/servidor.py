"""FTP simple en líneas: el cliente envía un nombre y el fichero vuelve en líneas de base64, con FIN al final.

Un cliente después del otro; si el fichero no existe contesta NO.

Uso: python3 servidor.py [host] [puerto]
"""
import base64
import os
import socket
import sys

POR_LINEA = 57


def atender(conexion):
    canal = conexion.makefile("rwb")
    nombre = canal.readline().decode("utf-8").strip()
    if not nombre or os.path.basename(nombre) != nombre or not os.path.isfile(nombre):
        canal.write(b"NO\n")
    else:
        with open(nombre, "rb") as fichero:
            datos = fichero.read(POR_LINEA)
            while datos:
                canal.write(base64.b64encode(datos) + b"\n")
                datos = fichero.read(POR_LINEA)
        canal.write(b"FIN\n")
    canal.flush()


def main(host, puerto):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, puerto))
    escucha.listen()
    print("Escuchando en el puerto", puerto, flush=True)
    while True:
        conexion, direccion = escucha.accept()
        try:
            with conexion:
                atender(conexion)
            print("Atendido", direccion, flush=True)
        except (OSError, ValueError) as error:
            print("Error con", direccion, error, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 2121)
    except KeyboardInterrupt:
        pass
