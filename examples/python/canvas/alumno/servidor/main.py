"""Inicia el servidor: python3 main.py [host] [puerto]"""
import sys

from servidor import Servidor

HOST = "localhost"
PORT = 45743

if __name__ == "__main__":
    host = sys.argv[1] if len(sys.argv) > 1 else HOST
    port = int(sys.argv[2]) if len(sys.argv) > 2 else PORT
    servidor = Servidor(host, port)
    servidor.iniciar()
