"""Servidor de ficheros para varios envíos por conexión. Dirección fija: 127.0.0.1:12345.

Campos fijos: orden (1 byte: P subir, F adiós), nombre (60 bytes, relleno con espacios) y tamaño (4 bytes).
"""
import os
import selectors
import socket
import threading

NOMBRE = 60


def leer(sock, cuantos):
    partes = []
    while cuantos > 0:
        parte = sock.recv(min(cuantos, 65536))
        if parte == b"":
            raise EOFError
        partes.append(parte)
        cuantos -= len(parte)
    return b"".join(partes)


def una_subida(sock):
    nombre = os.path.basename(leer(sock, NOMBRE).decode().strip())
    tamano = int.from_bytes(leer(sock, 4), "big")
    if os.path.isfile(nombre):
        sock.sendall(b"?")
        if leer(sock, 1) == b"n":
            return
    sock.sendall(b"+")
    contenido = leer(sock, tamano)
    with open(nombre, "wb") as fichero:
        fichero.write(contenido)
    sock.sendall(b"!" + tamano.to_bytes(4, "big"))
    print("File", nombre, "stored", flush=True)


def conversar(sock):
    with sock:
        try:
            while leer(sock, 1) == b"P":
                una_subida(sock)
        except (EOFError, ConnectionError, UnicodeDecodeError):
            print("Client lost", flush=True)


def main():
    escucha = socket.create_server(("127.0.0.1", 12345))
    selector = selectors.DefaultSelector()
    selector.register(escucha, selectors.EVENT_READ)
    while True:
        for _ in selector.select():
            sock, _ = escucha.accept()
            threading.Thread(target=conversar, args=(sock,), daemon=True).start()


if __name__ == "__main__":
    main()
