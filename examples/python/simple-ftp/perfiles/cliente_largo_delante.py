"""Cliente de FTP simple: cada mensaje lleva su largo delante.

Uso: python3 cliente_largo_delante.py [host] [puerto]
"""
import os
import socket
import struct
import sys

AYUDA = "Órdenes: listar, descargar <nombre>, subir <nombre>, salir"


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión")
        datos += trozo
    return bytes(datos)


def recibir(conexion):
    """Un mensaje: 4 bytes con el largo, y luego el contenido."""
    largo = struct.unpack(">I", recibir_exacto(conexion, 4))[0]
    return recibir_exacto(conexion, largo)


def enviar(conexion, datos):
    conexion.sendall(struct.pack(">I", len(datos)) + datos)


def descargar(conexion, nombre):
    enviar(conexion, f"GET {nombre}".encode())
    respuesta = recibir(conexion).decode()
    if respuesta != "OK":
        print(respuesta)
        return
    contenido = recibir(conexion)
    with open(os.path.basename(nombre), "wb") as fichero:
        fichero.write(contenido)
    print(f"Descargado {nombre}, {len(contenido)} bytes")


def subir(conexion, nombre):
    if not os.path.isfile(nombre):
        print("Ese fichero no existe.")
        return
    enviar(conexion, f"PUT {os.path.basename(nombre)}".encode())
    respuesta = recibir(conexion).decode()
    if respuesta == "OK":
        with open(nombre, "rb") as fichero:
            enviar(conexion, fichero.read())
        respuesta = recibir(conexion).decode()
    print(respuesta)


def conversar(conexion):
    print(AYUDA)
    while True:
        try:
            orden, _, nombre = input("Orden: ").strip().partition(" ")
        except EOFError:
            orden, nombre = "salir", ""
        if orden.lower() == "salir":
            enviar(conexion, b"QUIT")
            return
        if orden.lower() == "listar":
            enviar(conexion, b"LIST")
            print(recibir(conexion).decode())
        elif orden.lower() == "descargar" and nombre:
            descargar(conexion, nombre.strip())
        elif orden.lower() == "subir" and nombre:
            subir(conexion, nombre.strip())
        else:
            print(AYUDA)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        with socket.create_connection((host, puerto), timeout=30) as conexion:
            conversar(conexion)
    except (OSError, ValueError) as error:
        print(f"Error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
