"""Servidor que invierte texto: el cliente termina su lado (SHUT_WR) para decir que envió todo.

Uso: python3 servidor_fin_de_flujo.py [host] [puerto]
"""
import socket
import sys
import threading

TEXTO_MAXIMO = 16 * 1024 * 1024


def recibir_todo(conexion):
    """Lo que viene hasta que el otro lado termina de enviar."""
    partes = []
    largo = 0
    while largo <= TEXTO_MAXIMO:
        trozo = conexion.recv(65536)
        if not trozo:
            return b"".join(partes)
        partes.append(trozo)
        largo += len(trozo)
    raise ValueError("el texto es demasiado largo")


def invertir(contenido):
    """Se invierten los caracteres, no los bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


def responder(conexion):
    contenido = recibir_todo(conexion)
    try:
        invertido = invertir(contenido)
    except UnicodeDecodeError:
        conexion.sendall(b"ERROR no es texto UTF-8\n")
        return
    conexion.sendall(str(len(invertido)).encode() + b"\n" + invertido)


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
