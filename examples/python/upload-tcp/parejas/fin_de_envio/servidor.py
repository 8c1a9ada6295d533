"""Servidor de uno en uno. El nombre termina en un byte 0; el contenido, cuando el cliente deja de enviar.

Respuestas: N (nuevo), E (existe; se espera S o N), y al final los bytes recibidos como texto, y se cierra.
"""
import os
import socket
import sys


def recibir_nombre(sock):
    nombre = b""
    while True:
        letra = sock.recv(1)
        if letra == b"":
            raise ConnectionError("se fue sin decir el nombre")
        if letra == b"\0":
            return os.path.basename(nombre.decode())
        nombre += letra


def recibir_todo(sock, temporal):
    total = 0
    with open(temporal, "wb") as fichero:
        for trozo in iter(lambda: sock.recv(2048), b""):
            total += fichero.write(trozo)
    return total


def atender(sock):
    nombre = recibir_nombre(sock)
    if os.path.exists(nombre):
        sock.sendall(b"E")
        if sock.recv(1) != b"S":
            print("No se cambia", nombre)
            return
    sock.sendall(b"N")
    total = recibir_todo(sock, nombre + ".nuevo")
    os.replace(nombre + ".nuevo", nombre)
    sock.sendall(str(total).encode())
    print(nombre, total, "bytes")


def bucle_principal(host, puerto):
    servidor = socket.create_server((host, puerto))
    while True:
        sock, _ = servidor.accept()
        try:
            atender(sock)
        except (ConnectionError, UnicodeDecodeError) as error:
            print("Cliente perdido:", error)
        sock.close()


bucle_principal(sys.argv[1], int(sys.argv[2]))
