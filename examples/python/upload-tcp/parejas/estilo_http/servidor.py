"""Servidor que habla casi como HTTP: PUT con cabeceras, línea en blanco, 100 Continue, 409 Conflict.

Un solo hilo con select: varios clientes a la vez, cada uno con su estado.
"""
import os
import select
import socket
import sys


class Cliente:
    """Lo que se sabe de una conexión: los bytes que faltan por mirar y en qué punto está."""

    def __init__(self, sock):
        self.sock = sock
        self.pendiente = b""
        self.estado = "cabecera"
        self.nombre = ""
        self.faltan = 0
        self.fichero = None

    def responder(self, estado, **cabeceras):
        lineas = [f"SUBIDA/1.0 {estado}"] + [f"{clave}: {valor}" for clave, valor in cabeceras.items()]
        self.sock.sendall(("\r\n".join(lineas) + "\r\n\r\n").encode())

    def llegan(self, datos):
        """Devuelve False cuando la conexión ha terminado."""
        self.pendiente += datos
        while True:
            if self.estado == "contenido":
                return self.guardar()
            if b"\r\n\r\n" not in self.pendiente:
                return len(self.pendiente) < 10_000
            cabecera, _, self.pendiente = self.pendiente.partition(b"\r\n\r\n")
            if not self.leer_cabecera(cabecera.decode("utf-8", "replace")):
                return False

    def leer_cabecera(self, texto):
        primera, *resto = texto.split("\r\n")
        orden, _, argumento = primera.partition(" ")
        cabeceras = dict(linea.lower().split(": ", 1) for linea in resto if ": " in linea)
        if orden == "PUT" and self.estado == "cabecera":
            self.nombre = os.path.basename(argumento)
            self.faltan = int(cabeceras["content-length"])
            if os.path.exists(self.nombre):
                self.estado = "decision"
                self.responder("409 Conflict", Pregunta=f"{self.nombre} ya existe, ¿sobrescribirlo?")
                return True
        elif orden != "OVERWRITE" or self.estado != "decision":
            return False
        self.estado = "contenido"
        self.fichero = open(f"{self.nombre}.{self.sock.fileno()}.tmp", "wb")
        self.responder("100 Continue")
        return True

    def guardar(self):
        trozo, self.pendiente = self.pendiente[: self.faltan], self.pendiente[self.faltan :]
        self.fichero.write(trozo)
        self.faltan -= len(trozo)
        if self.faltan:
            return True
        self.fichero.close()
        os.replace(self.fichero.name, self.nombre)
        self.fichero = None
        self.responder("201 Created")
        print("Creado", self.nombre, flush=True)
        return False

    def cerrar(self):
        if self.fichero:
            self.fichero.close()
            os.remove(self.fichero.name)
        self.sock.close()


def main(host, puerto):
    escucha = socket.socket()
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, puerto))
    escucha.listen()
    clientes = {}
    while True:
        listos, _, _ = select.select([escucha, *clientes], [], [])
        for sock in listos:
            if sock is escucha:
                nuevo, _ = escucha.accept()
                clientes[nuevo] = Cliente(nuevo)
                continue
            cliente = clientes[sock]
            try:
                datos = sock.recv(4096)
                sigue = bool(datos) and cliente.llegan(datos)
            except (ConnectionError, ValueError, KeyError):
                sigue = False
            if not sigue:
                del clientes[sock]
                cliente.cerrar()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
