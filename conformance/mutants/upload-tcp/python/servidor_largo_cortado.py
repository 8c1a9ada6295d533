"""Cada mensaje lleva delante su largo; el del contenido se lee con un solo recv."""
import os
import socket
import sys
import threading
import uuid


def exactamente(conexion, cuantos):
    datos = b""
    while len(datos) < cuantos:
        trozo = conexion.recv(cuantos - len(datos))
        if not trozo:
            raise ConnectionError("se fue antes de terminar")
        datos += trozo
    return datos


def mensaje(conexion, largo=None):
    largo = largo or exactamente(conexion, 4)
    return exactamente(conexion, int.from_bytes(largo, "big"))


def responder(conexion, texto):
    conexion.sendall(len(texto).to_bytes(4, "big") + texto)


def conversar(conexion):
    nombre = os.path.basename(mensaje(conexion).decode(errors="replace").replace("\0", ""))
    if nombre in ("", ".", ".."):
        return
    if os.path.exists(nombre):
        responder(conexion, b"existe")
        if mensaje(conexion) != b"si":
            return
    else:
        responder(conexion, b"si")
    contenido = mensaje(conexion, conexion.recv(4))
    parcial = f".{uuid.uuid4().hex}"
    with open(parcial, "wb") as fichero:
        fichero.write(contenido)
    os.replace(parcial, nombre)
    responder(conexion, b"recibido")


def atender(conexion):
    with conexion:
        try:
            conversar(conexion)
        except OSError as error:
            print("El cliente se fue:", error)


with socket.create_server((sys.argv[1], int(sys.argv[2]))) as escucha:
    while True:
        enchufe, _ = escucha.accept()
        threading.Thread(target=atender, args=(enchufe,), daemon=True).start()
