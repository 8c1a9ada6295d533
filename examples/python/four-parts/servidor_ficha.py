"""Servidor de la práctica publicada, como la describe su informe: sin marco, con un hilo por cliente.

El socket que escucha no bloquea. Cada mensaje termina cuando el cliente hace una pausa para esperar su confirmación;
los bloques se leen de 1024 en 1024 bytes y se agregan al final del archivo.

Uso: python3 servidor_ficha.py [host] [puerto]
"""
import os
import socket
import sys
import threading
import time

MAX_CLIENTES = 100
BUFFER = 1024
PAUSA = 0.15


def recibir(clientsocket, destino=None):
    """Lee de 1024 en 1024 bytes hasta que el cliente hace una pausa; b"" si el cliente cerró."""
    clientsocket.settimeout(None)
    data = clientsocket.recv(BUFFER)
    clientsocket.settimeout(PAUSA)
    mensaje = b""
    while data:
        if destino is None:
            mensaje += data
        else:
            destino.write(data)
            mensaje = data
        try:
            data = clientsocket.recv(BUFFER)
        except socket.timeout:
            return mensaje
    return b""


def confirmar(clientsocket, texto):
    clientsocket.settimeout(None)
    clientsocket.sendall(texto)


def hilo(numero, datos):
    clientsocket, addr = datos
    try:
        with clientsocket:
            while True:
                ip = recibir(clientsocket)
                if not ip:
                    break
                confirmar(clientsocket, b"recibido")
                nombre = recibir(clientsocket).decode()
                if not nombre:
                    break
                carpeta = addr[0] + "_" + str(numero)
                if not os.path.exists(carpeta):
                    os.makedirs(carpeta)
                confirmar(clientsocket, b"recibidotl")
                with open(carpeta + "/" + nombre, "ab") as archivo:
                    for _ in range(4):
                        if not recibir(clientsocket, archivo):
                            return
                        archivo.flush()
                        confirmar(clientsocket, b"recibido")
                print("recibido el archivo", nombre, "de", addr[0], flush=True)
    except (OSError, ValueError) as error:
        print("se perdió el cliente", addr, error, flush=True)


def main(host, port):
    serversocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    serversocket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    serversocket.setblocking(False)
    print("the socket has been created", flush=True)
    try:
        serversocket.bind((host, port))
    except OSError as error:
        print("bind failed:", error)
        sys.exit(1)
    print("the socket has been bounded", flush=True)
    serversocket.listen(MAX_CLIENTES)
    print("The socket is listening", flush=True)
    i = 0
    while True:
        try:
            clientsocket, addr = serversocket.accept()
        except BlockingIOError:
            time.sleep(0.02)
            continue
        clientsocket.setblocking(True)
        threading.Thread(target=hilo, args=(i, (clientsocket, addr)), daemon=True).start()
        i += 1


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
