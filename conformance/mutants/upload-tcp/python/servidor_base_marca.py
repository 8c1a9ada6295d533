"""Un servidor correcto con textos sin marco y contenido hasta <EOF>; los mutantes cambian una parte."""
import os
import socket
import sys
import threading
import uuid

MARCA = b"<EOF>"


class ServidorMarca:
    def escuchar(self, host, port):
        with socket.create_server((host, port)) as escucha:
            while True:
                conexion, _ = escucha.accept()
                threading.Thread(target=self.atender, args=(conexion,), daemon=True).start()

    def atender(self, conexion):
        with conexion:
            try:
                self.conversar(conexion)
            except OSError as error:
                print("El cliente se fue:", error)

    def conversar(self, conexion):
        nombre = os.path.basename(conexion.recv(4096).decode(errors="replace"))
        if nombre in ("", ".", ".."):
            return
        existe = os.path.exists(nombre)
        if existe:
            conexion.sendall(b"EXISTE")
            if conexion.recv(2) != b"SI":
                return
        else:
            conexion.sendall(b"SI")
        contenido = self.recibir(conexion)
        parcial = f".{uuid.uuid4().hex}"
        with open(parcial, "wb") as fichero:
            fichero.write(contenido)
        os.replace(parcial, nombre)
        conexion.sendall(b"Fichero recibido")

    def recibir(self, conexion):
        contenido = b""
        while not contenido.endswith(MARCA):
            contenido += self.trozo(conexion)
        return contenido[:-len(MARCA)]

    def trozo(self, conexion):
        datos = conexion.recv(65536)
        if not datos:
            raise ConnectionError("se fue antes de terminar")
        return datos


def correr(clase):
    """Inicia un servidor: python3 <archivo> HOST PUERTO"""
    clase().escuchar(sys.argv[1], int(sys.argv[2]))
