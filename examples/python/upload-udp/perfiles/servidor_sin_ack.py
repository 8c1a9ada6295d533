"""Servidor UDP sin confirmaciones: nombre, bloques de hasta 1024 bytes, y FIN.

Uso: python3 servidor_sin_ack.py [host] [puerto]
"""
import os
import socket
import sys
import time


def es_seguro(nombre):
    return nombre not in ("", ".", "..") and not set(nombre) & set("/\\\0") and len(nombre.encode()) <= 255


class Servidor:
    def __init__(self, host, puerto):
        self.preguntados = {}
        self.recibiendo = {}
        self.s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        self.s.bind((host, puerto))
        print(f"Servidor escuchando en {host}:{self.s.getsockname()[1]}", flush=True)

    def funcionar(self):
        while True:
            try:
                datos, cliente = self.s.recvfrom(65535)
                self.atender(datos, cliente)
            except OSError as error:
                print("Problema:", error, flush=True)

    def atender(self, datos, cliente):
        if cliente in self.recibiendo:
            nombre, provisional, fichero, _ = self.recibiendo[cliente]
            if datos == b"FIN":
                del self.recibiendo[cliente]
                fichero.close()
                os.replace(provisional, nombre)
                self.s.sendto(b"RECIBIDO", cliente)
                print("Recibido", ascii(nombre), flush=True)
            else:
                fichero.write(datos)
                self.recibiendo[cliente][3] = time.monotonic()
        elif cliente in self.preguntados and datos in (b"SI", b"NO"):
            nombre = self.preguntados.pop(cliente)
            if datos == b"SI":
                self.empezar(nombre, cliente)
            else:
                print("No se sobrescribe", ascii(nombre), flush=True)
        else:
            self.pedir(datos, cliente)

    def pedir(self, datos, cliente):
        self.olvidar_abandonados()
        nombre = datos.decode(errors="replace")
        if not es_seguro(nombre) or os.path.isdir(nombre):
            self.s.sendto("ERROR nombre no permitido".encode(), cliente)
        elif os.path.lexists(nombre):
            self.preguntados[cliente] = nombre
            self.s.sendto(b"EXISTE", cliente)
        else:
            self.empezar(nombre, cliente)

    def empezar(self, nombre, cliente):
        provisional = f".recibiendo-{os.getpid()}-{cliente[0]}-{cliente[1]}"
        self.recibiendo[cliente] = [nombre, provisional, open(provisional, "wb"), time.monotonic()]
        self.s.sendto(b"OK", cliente)

    def olvidar_abandonados(self):
        """Quien no envía nada en 30 segundos se ha ido."""
        for cliente, (_, provisional, fichero, hora) in list(self.recibiendo.items()):
            if time.monotonic() - hora > 30:
                fichero.close()
                os.remove(provisional)
                del self.recibiendo[cliente]


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        Servidor(HOST, PUERTO).funcionar()
    except KeyboardInterrupt:
        print("Hasta luego")
