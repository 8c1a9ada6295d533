"""Error: anuncia cuántos caracteres tiene el archivo, no cuántos bytes.

Uso: python3 cuenta_caracteres.py [host] [puerto]
"""
import os
import socket
import sys


def recibir_exacto(entrada, cantidad):
    datos = entrada.read(cantidad)
    if len(datos) < cantidad:
        raise ConnectionError("el servidor cerró la conexión antes de terminar")
    return datos


def invertir_archivo(conexion, nombre):
    with open(nombre, "rb") as archivo:
        contenido = archivo.read()
    conexion.sendall(f"INVERTIR {nombre} {len(contenido.decode())}\n".encode() + contenido)
    print("Archivo enviado", flush=True)
    entrada = conexion.makefile("rb")
    linea = entrada.readline(1024).decode(errors="replace").strip()
    if not linea.isdigit():
        sys.exit(f"El servidor no lo invirtió: {linea or 'cerró la conexión'}")
    invertido = recibir_exacto(entrada, int(linea))
    with open("invertido_" + nombre, "wb") as archivo:
        archivo.write(invertido)
    print("Recibido archivo invertido", flush=True)
    print(f"Tamaño: {len(invertido)} bytes")
    print(invertido.decode("utf-8", errors="replace"))


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
        if "/" in nombre or not os.path.isfile(nombre):
            sys.exit(f"El archivo {nombre!r} no existe: no se envió nada.")
        try:
            invertir_archivo(conexion, nombre)
        except OSError as error:
            sys.exit(f"Error: {error}")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
