"""Escucha por TCP y no por UDP."""
import socket
import sys

with socket.create_server((sys.argv[1], int(sys.argv[2]))) as escucha:
    while True:
        conexion, _ = escucha.accept()
        with conexion:
            while conexion.recv(1024):
                conexion.sendall(b"OK")
