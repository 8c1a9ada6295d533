"""Recibe todo con un solo bucle y contesta en trozos de un byte al principio."""
import socket
import sys
import threading


def atender(cliente):
    with cliente, cliente.makefile("rb") as entrada:
        cabecera = entrada.readline(5000).decode("utf-8", "replace").split()
        if len(cabecera) < 3 or cabecera[0] != "INVERTIR" or not cabecera[-1].isdigit():
            cliente.sendall("ERROR no entiendo\n".encode())
            return
        datos = entrada.read(int(cabecera[-1]))
        if len(datos) < int(cabecera[-1]):
            return
        try:
            texto = datos.decode("utf-8")
        except UnicodeDecodeError:
            cliente.sendall("ERROR no es texto UTF-8\n".encode())
            return
        vuelta = texto[::-1].encode()
        for byte in f"{len(vuelta)}\n".encode():
            cliente.sendall(bytes([byte]))
        cliente.sendall(vuelta)


escucha = socket.create_server((sys.argv[1], int(sys.argv[2])))
while True:
    cliente, _ = escucha.accept()
    threading.Thread(target=atender, args=(cliente,), daemon=True).start()
