"""Atiende a un cliente y termina, también cuando el fichero no existe, como permite el enunciado."""
import os
import socket
import sys

with socket.create_server((sys.argv[1], int(sys.argv[2]))) as escucha:
    cliente, _ = escucha.accept()
    with cliente, cliente.makefile("rb") as entrada:
        nombre = entrada.readline().decode("utf-8", "replace").strip()
        permitido = os.path.basename(nombre) == nombre and nombre.endswith(".jpg")
        if permitido and os.path.isfile(nombre):
            cliente.sendall(f"OK {os.path.getsize(nombre)}\n".encode())
            with open(nombre, "rb") as archivo:
                while trozo := archivo.read(512):
                    cliente.sendall(trozo)
        else:
            cliente.sendall("ERROR el fichero no existe\n".encode())
