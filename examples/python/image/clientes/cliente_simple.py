"""Cliente que pide una imagen .jpg y la guarda en su carpeta de trabajo.

Uso: python3 cliente_simple.py [host] [puerto]
"""
import os
import socket
import sys


def pedir(conexion, nombre):
    conexion.sendall(nombre.encode() + b"\n")
    entrada = conexion.makefile("rb")
    estado, _, resto = entrada.readline(1024).decode(errors="replace").strip().partition(" ")
    if estado != "OK":
        sys.exit(f"Error: el servidor contestó {estado} {resto}".rstrip())
    imagen = entrada.read(int(resto))
    if len(imagen) < int(resto):
        sys.exit(f"Error: llegaron {len(imagen)} bytes de {resto}; no se guardó nada.")
    with open(nombre, "wb") as archivo:
        archivo.write(imagen)
    print(f"Imagen {nombre} recibida: {len(imagen)} bytes")


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
            pedir(conexion, nombre)
        except (OSError, ValueError) as error:
            sys.exit(f"Error: {error}")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("\nHasta luego")
