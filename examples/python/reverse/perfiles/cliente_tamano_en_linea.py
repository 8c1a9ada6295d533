"""Cliente que envía un texto y lo recibe invertido: en las dos direcciones, una línea con el tamaño y el contenido.

Uso: python3 cliente_tamano_en_linea.py [host] [puerto]
"""
import os
import socket
import sys


def recibir_linea(conexion):
    """Hasta el fin de línea, de a un byte: así no se toma nada de lo que sigue."""
    linea = b""
    while not linea.endswith(b"\n"):
        byte = conexion.recv(1)
        if not byte or len(linea) > 1024:
            raise ConnectionError("no llegó una línea completa")
        linea += byte
    return linea.decode("utf-8", errors="replace").strip()


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(65536, cantidad - len(datos)))
        if not trozo:
            raise ConnectionError("la conexión se cerró antes de terminar")
        datos += trozo
    return bytes(datos)


def invertir(conexion, contenido):
    conexion.sendall(b"%d\n" % len(contenido) + contenido)
    print("Archivo enviado", flush=True)
    linea = recibir_linea(conexion)
    if not linea.isdigit():
        raise ValueError(f"el servidor contestó {linea}")
    return recibir_exacto(conexion, int(linea)), int(linea)


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
