"""Servidor que invierte texto: en las dos direcciones, una línea con el tamaño y el contenido.

Uso: python3 servidor_tamano_en_linea.py [host] [puerto]
"""
import socket
import sys
import threading

TEXTO_MAXIMO = 16 * 1024 * 1024


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


def invertir(contenido):
    """Se invierten los caracteres, no los bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


def responder(conexion):
    tamano = int(recibir_linea(conexion))
    if not 0 <= tamano <= TEXTO_MAXIMO:
        raise ValueError("tamaño no permitido")
    contenido = recibir_exacto(conexion, tamano)
    try:
        invertido = invertir(contenido)
    except UnicodeDecodeError:
        conexion.sendall(b"ERROR no es texto UTF-8\n")
        return
    conexion.sendall(b"%d\n" % len(invertido) + invertido)


def atender(conexion, direccion):
    try:
        with conexion:
            responder(conexion)
    except (OSError, ValueError) as error:
        print(f"{direccion[0]}: {error}", flush=True)


def main(host, port):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, port))
    escucha.listen(16)
    print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}", flush=True)
    while True:
        conexion, direccion = escucha.accept()
        threading.Thread(target=atender, args=(conexion, direccion), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
