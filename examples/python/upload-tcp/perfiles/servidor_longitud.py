"""Servidor con su propio protocolo: cada mensaje lleva delante su longitud en 4 bytes. Un hilo por cliente.

Uso: python3 servidor_longitud.py [host] [puerto]
"""
import os
import socket
import struct
import sys
import threading
import uuid


def recibir_exacto(sck, cuantos):
    """Entrega exactamente esos bytes, de a pedazos."""
    while cuantos > 0:
        datos = sck.recv(min(65536, cuantos))
        if not datos:
            raise ConnectionError("se fue en medio de un mensaje")
        cuantos -= len(datos)
        yield datos


def recibir_longitud(sck):
    return struct.unpack(">I", b"".join(recibir_exacto(sck, 4)))[0]


def recibir_texto(sck):
    longitud = recibir_longitud(sck)
    if longitud > 4096:
        raise ConnectionError("el texto es demasiado largo")
    return b"".join(recibir_exacto(sck, longitud)).decode(errors="replace")


def enviar_texto(sck, texto):
    datos = texto.encode()
    sck.sendall(struct.pack(">I", len(datos)) + datos)


def conversar(sck):
    nombre = recibir_texto(sck)
    if nombre in ("", ".", "..") or any(letra in nombre for letra in "/\\\0") or os.path.isdir(nombre):
        enviar_texto(sck, "error nombre no permitido")
        return
    if os.path.exists(nombre):
        enviar_texto(sck, "existe")
        if recibir_texto(sck) != "si":
            print("No se sobrescribe", nombre, flush=True)
            return
    else:
        enviar_texto(sck, "si")
    provisional = f".{uuid.uuid4().hex}"
    try:
        with open(provisional, "wb") as fichero:
            for datos in recibir_exacto(sck, recibir_longitud(sck)):
                fichero.write(datos)
        os.replace(provisional, nombre)
    finally:
        if os.path.exists(provisional):
            os.remove(provisional)
    enviar_texto(sck, "recibido")
    print("Recibido", nombre, flush=True)


def atender(sck):
    with sck:
        try:
            conversar(sck)
        except OSError as error:
            print("Se interrumpió:", error, flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    with socket.create_server((HOST, PORT)) as servidor:
        print(f"Servidor escuchando en {HOST}:{servidor.getsockname()[1]}", flush=True)
        try:
            while True:
                cliente, _ = servidor.accept()
                threading.Thread(target=atender, args=(cliente,), daemon=True).start()
        except KeyboardInterrupt:
            print("Hasta luego")
