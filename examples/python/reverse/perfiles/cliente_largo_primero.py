"""Cliente que envía un texto y lo recibe invertido: cada mensaje lleva antes su largo en 4 bytes.

Uso: python3 cliente_largo_primero.py [host] [puerto]
"""
import os
import socket
import sys

TEXTO_MAXIMO = 16 * 1024 * 1024


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError("la conexión se cerró antes de terminar")
        datos += trozo
    return bytes(datos)


def recibir_marco(conexion):
    largo = int.from_bytes(recibir_exacto(conexion, 4), "big")
    if largo > TEXTO_MAXIMO:
        raise ValueError(f"anunció {largo} bytes")
    return recibir_exacto(conexion, largo)


def enviar_marco(conexion, datos):
    conexion.sendall(len(datos).to_bytes(4, "big") + datos)


def invertir(conexion, contenido):
    enviar_marco(conexion, contenido)
    print("Archivo enviado", flush=True)
    invertido = recibir_marco(conexion)
    return invertido, int(recibir_marco(conexion))


def main(host, port):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    with conexion:
        try:
            nombre = input("Nombre del archivo: ").strip()
        except EOFError:
            print("\nNo se envió nada.")
            return
        if not os.path.isfile(nombre):
            sys.exit(f"El archivo {nombre!r} no existe: no se envió nada.")
        with open(nombre, "rb") as archivo:
            contenido = archivo.read()
        try:
            invertido, tamano = invertir(conexion, contenido)
        except (OSError, ValueError) as error:
            sys.exit(f"Error: {error}")
    print("Recibido archivo invertido", flush=True)
    print(f"Texto: {invertido.decode(errors='replace')}")
    print(f"Tamaño: {tamano} bytes")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
