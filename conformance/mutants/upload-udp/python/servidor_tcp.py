"""Un servidor que escucha por TCP."""
import socket
import sys

enchufe = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
enchufe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
enchufe.bind((sys.argv[1], int(sys.argv[2])))
enchufe.listen()
while True:
    cliente, _ = enchufe.accept()
    with cliente:
        cliente.recv(1024)
        cliente.sendall(b"OK")
