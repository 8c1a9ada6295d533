"""Contesta con el texto en mayúsculas y cierra después de un mensaje: el enunciado solo pide que se comuniquen."""
import socket
import sys

escucha = socket.create_server((sys.argv[1], int(sys.argv[2])))
while True:
    cliente, _ = escucha.accept()
    with cliente:
        try:
            datos = cliente.recv(4096)
            if datos:
                cliente.sendall(datos.upper())
        except OSError:
            pass
