"""Servidor de imágenes .jpg que atiende a un cliente después del otro; las imágenes están en su carpeta de trabajo.

Uso: python3 servidor_secuencial.py [host] [puerto]
"""
import os
import socket
import sys

LINEA_MAXIMA = 1024
ESPERA = 30


def imagenes():
    """Solo se envía lo que está en esta lista: así ningún nombre sale de la carpeta."""
    return [nombre for nombre in os.listdir(".") if nombre.lower().endswith(".jpg") and os.path.isfile(nombre)]


def atender(conexion):
    linea = conexion.makefile("rb").readline(LINEA_MAXIMA)
    if not linea.endswith(b"\n") and len(linea) < LINEA_MAXIMA:
        return "se fue sin decir un nombre"
    nombre = linea.decode("utf-8", errors="replace").rstrip("\n")
    if nombre not in imagenes():
        conexion.sendall(b"ERROR no hay una imagen con ese nombre\n")
        return "pidió algo que no hay"
    with open(nombre, "rb") as imagen:
        conexion.sendall(f"OK {os.fstat(imagen.fileno()).st_size}\n".encode())
        conexion.sendfile(imagen)
    return f"recibió {nombre}"


def main(host, port):
    escucha = socket.create_server((host, port), backlog=128)
    print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
    while True:
        conexion, (ip, _) = escucha.accept()
        # Quien no dice nada no detiene a los demás para siempre.
        conexion.settimeout(ESPERA)
        try:
            with conexion:
                print(f"{ip}: {atender(conexion)}", flush=True)
        except OSError as error:
            print(f"{ip}: {error}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50005
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
