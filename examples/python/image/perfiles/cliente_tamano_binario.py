"""Cliente que pide una imagen: antes va el tamaño en 8 bytes; tamaño 0 es un error.

Uso: python3 cliente_tamano_binario.py [host] [puerto]
"""
import os
import socket
import sys


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError(f"llegaron {len(datos)} bytes de {cantidad}")
        datos += trozo
    return bytes(datos)


def recibir_todo(conexion):
    """Lo que viene hasta que el servidor cierra."""
    partes = []
    trozo = conexion.recv(65536)
    while trozo:
        partes.append(trozo)
        trozo = conexion.recv(65536)
    return b"".join(partes)


def pedir(conexion, nombre):
    conexion.sendall(nombre.encode())
    tamano = int.from_bytes(recibir_exacto(conexion, 8), "big")
    if tamano == 0:
        raise ValueError(recibir_todo(conexion)[:200].decode(errors="replace"))
    return recibir_exacto(conexion, tamano)


def main(host, port):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    with conexion:
        try:
            nombre = input("Nombre de la imagen: ").strip()
        except EOFError:
            print("\nNo se pidió nada.")
            return
        if nombre != os.path.basename(nombre) or not nombre.lower().endswith(".jpg"):
            sys.exit("Error: tiene que ser el nombre de un archivo .jpg")
        try:
            imagen = pedir(conexion, nombre)
        except (OSError, ValueError) as error:
            sys.exit(f"Error: {error}. No se guardó nada.")
    with open(nombre, "wb") as archivo:
        archivo.write(imagen)
    print(f"Imagen {nombre} recibida: {len(imagen)} bytes")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
