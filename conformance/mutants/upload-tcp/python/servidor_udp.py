"""Un servidor que escucha por UDP."""
import socket
import sys

enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
enchufe.bind((sys.argv[1], int(sys.argv[2])))
while True:
    datos, quien = enchufe.recvfrom(65507)
    enchufe.sendto(b"OK", quien)
