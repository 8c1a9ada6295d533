"""Lee el largo de cada mensaje con un solo recv.

El largo son 4 bytes, el más significativo primero. LIST, GET <nombre>,
PUT <nombre> y QUIT.

Uso: python3 servidor_largo_un_recv.py [host] [puerto]
"""
import os
import socket
import struct
import sys
import threading
import uuid

TEXTO_MAXIMO = 4096
TROZO = 65536
PROVISORIO = ".subida-"


def recibir(conexion, faltan):
    """Los próximos bytes, de a trozos, hasta completar la cantidad."""
    while faltan > 0:
        datos = conexion.recv(min(TROZO, faltan))
        if not datos:
            raise ConnectionError("el cliente se fue")
        faltan -= len(datos)
        yield datos


def recibir_largo(conexion):
    return int.from_bytes(conexion.recv(4), "big")


def recibir_texto(conexion):
    largo = recibir_largo(conexion)
    if largo == 0:
        raise ConnectionError("el cliente se fue")
    if largo > TEXTO_MAXIMO:
        raise ConnectionError(f"un texto de {largo} bytes es demasiado largo")
    return b"".join(recibir(conexion, largo)).decode()


def enviar(conexion, texto):
    datos = texto.encode(errors="replace")
    conexion.sendall(struct.pack(">I", len(datos)) + datos)


def es_seguro(nombre):
    if nombre in ("", ".", "..") or nombre.startswith(PROVISORIO):
        return False
    return not any(letra in nombre for letra in "/\\\0\n")


def enviar_fichero(conexion, nombre):
    if not es_seguro(nombre) or not os.path.isfile(nombre):
        enviar(conexion, "ERROR el fichero no existe")
        return
    with open(nombre, "rb") as fichero:
        enviar(conexion, "OK")
        conexion.sendall(struct.pack(">I", os.path.getsize(nombre)))
        conexion.sendfile(fichero)


def recibir_fichero(conexion, nombre):
    if not es_seguro(nombre) or os.path.isdir(nombre):
        enviar(conexion, "ERROR nombre no permitido")
        return
    enviar(conexion, "OK")
    provisorio = PROVISORIO + uuid.uuid4().hex
    try:
        with open(provisorio, "wb") as fichero:
            for datos in recibir(conexion, recibir_largo(conexion)):
                fichero.write(datos)
        os.replace(provisorio, nombre)
    finally:
        if os.path.exists(provisorio):
            os.remove(provisorio)
    enviar(conexion, "RECIBIDO")


def atender(conexion):
    try:
        with conexion:
            while True:
                orden, _, nombre = recibir_texto(conexion).partition(" ")
                if orden == "QUIT":
                    return
                if orden == "LIST":
                    nombres = (n for n in os.listdir(".") if es_seguro(n) and os.path.isfile(n))
                    enviar(conexion, "\n".join(sorted(nombres)))
                elif orden == "GET":
                    enviar_fichero(conexion, nombre)
                elif orden == "PUT":
                    recibir_fichero(conexion, nombre)
                else:
                    enviar(conexion, "ERROR orden desconocida")
    except (OSError, ValueError) as error:
        print(f"Un cliente se fue: {error}", flush=True)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, puerto))
        escucha.listen(50)
        print(f"Servidor escuchando en {host}:{puerto}", flush=True)
        while True:
            conexion, _ = escucha.accept()
            threading.Thread(target=atender, args=(conexion,), daemon=True).start()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Hasta luego")
