"""Comparte por UDP y no por TCP."""
import socket
import sys

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.bind((sys.argv[1], int(sys.argv[2])))
    while True:
        datos, quien = s.recvfrom(1024)
        s.sendto("ERROR El archivo solicitado no existe.\n".encode(), quien)
