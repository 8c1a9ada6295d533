"""Servidor que invierte texto: cada mensaje lleva antes su largo en 4 bytes.

Uso: python3 servidor_largo_primero.py [host] [puerto]
"""
import socket
import sys
import threading

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


def invertir(contenido):
    """Se invierten los caracteres, no los bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


def responder(conexion):
    invertido = invertir(recibir_marco(conexion))
    enviar_marco(conexion, invertido)
    enviar_marco(conexion, str(len(invertido)).encode())


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
