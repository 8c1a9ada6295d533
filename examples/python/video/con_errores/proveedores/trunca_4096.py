# Error deliberado: envía solo el primer trozo del archivo, de 4.096 bytes.
"""La parte del cliente que comparte sus videos, con un error, para ver cómo se lo encuentra.

Uso: python3 trunca_4096.py [host] [puerto]
"""
import os
import socket
import sys
import threading

COMPARTIDOS = "videos_compartidos"
RECIBIDOS = "videos_recibidos"
NO_EXISTE = b"ERROR El archivo solicitado no existe.\n"
TAMANO_TROZO = 4096


def es_nombre_simple(nombre):
    """Un nombre que llega por la red nunca se usa como ruta."""
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0")


def entregar(conexion, direccion):
    """Responde una solicitud: el tamaño, un salto de línea y el contenido; o el error."""
    try:
        with conexion:
            ruta = ruta_pedida(conexion.recv(1024).decode(errors="replace"))
            if ruta is None or not os.path.isfile(ruta):
                conexion.sendall(NO_EXISTE)
                return
            with open(ruta, "rb") as archivo:
                conexion.sendall(f"{os.path.getsize(ruta)}\n".encode())
                conexion.sendall(archivo.read(TAMANO_TROZO))
    except OSError as error:
        print(f"No se pudo entregar un video a {direccion[0]}: {error}")


def ruta_pedida(solicitud):
    """Dónde estaría el archivo pedido, o None si la solicitud no sirve."""
    palabras = solicitud.split(maxsplit=1)
    if len(palabras) != 2 or palabras[0].upper() != "DESCARGAR":
        return None
    nombre = palabras[1].strip()
    return os.path.join(COMPARTIDOS, nombre) if es_nombre_simple(nombre) else None


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    os.makedirs(COMPARTIDOS, exist_ok=True)
    os.makedirs(RECIBIDOS, exist_ok=True)
    with socket.create_server((host, puerto), backlog=128) as escucha:
        print(f"Compartiendo videos en {host}:{escucha.getsockname()[1]}")
        while True:
            conexion, direccion = escucha.accept()
            threading.Thread(target=entregar, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1030
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Proveedor terminado.")
