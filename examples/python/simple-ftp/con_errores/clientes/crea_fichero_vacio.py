"""ERROR DELIBERADO: crea el fichero antes de saber si existe en el servidor.

Uso: python3 crea_fichero_vacio.py [host] [puerto]
"""
import os
import socket
import sys


def recibir_cabecera(conexion):
    """La primera línea, y lo que ya llegó del contenido."""
    datos = b""
    while b"\n" not in datos:
        trozo = conexion.recv(1024)
        if not trozo or len(datos) > 5000:
            raise ConnectionError("el servidor no terminó su respuesta")
        datos += trozo
    linea, _, resto = datos.partition(b"\n")
    return linea.decode(), resto


def recibir_contenido(conexion, contenido, tamano):
    contenido = bytearray(contenido)
    while len(contenido) < tamano:
        trozo = conexion.recv(65536)
        if not trozo:
            raise ConnectionError("el servidor cerró antes del final")
        contenido += trozo
    return bytes(contenido[:tamano])


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        nombre = input("Nombre del fichero: ").strip()
    except EOFError:
        return 0
    if nombre.lower().startswith("descargar "):
        nombre = nombre[len("descargar "):].strip()
    try:
        open(os.path.basename(nombre), "wb").close()
        with socket.create_connection((host, puerto), timeout=10) as conexion:
            conexion.sendall(f"DESCARGAR {nombre}\n".encode())
            linea, resto = recibir_cabecera(conexion)
            if not linea.startswith("OK "):
                print(f"El servidor dice: {linea}")
                return 0
            contenido = recibir_contenido(conexion, resto, int(linea[3:]))
            conexion.sendall(b"SALIR\n")
        with open(os.path.basename(nombre), "wb") as fichero:
            fichero.write(contenido)
    except (OSError, ValueError) as error:
        print(f"No se pudo descargar: {error}")
        return 1
    print(f"Recibido {nombre}, {len(contenido)} bytes")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
