"""Cliente de netstrings. Uso: cliente.py HOST PUERTO FICHERO"""
import base64
import os
import socket
import sys

BLOQUE = 600


def enviar(sock, datos):
    sock.sendall(str(len(datos)).encode() + b":" + datos + b",")


def recibir(sock):
    largo = ""
    while True:
        letra = sock.recv(1).decode()
        if letra == "":
            raise ConnectionError("conexión cerrada por el servidor")
        if letra == ":":
            break
        largo += letra
    datos = b""
    while len(datos) < int(largo) + 1:
        trozo = sock.recv(int(largo) + 1 - len(datos))
        if trozo == b"":
            raise ConnectionError("conexión cerrada por el servidor")
        datos += trozo
    return datos[:-1].decode()


def subir(sock, ruta):
    enviar(sock, os.path.basename(ruta).encode())
    respuesta = recibir(sock)
    if respuesta == "ya-existe":
        if input("Ya existe en el servidor. ¿Quieres sobreescribirlo? s/n ") not in ("s", "S"):
            enviar(sock, b"dejar")
            return "No se ha enviado nada"
        enviar(sock, b"sobrescribir")
        respuesta = recibir(sock)
    if respuesta != "adelante":
        return respuesta
    with open(ruta, "rb") as fichero:
        bloque = fichero.read(BLOQUE)
        while bloque:
            enviar(sock, base64.b64encode(bloque))
            bloque = fichero.read(BLOQUE)
    enviar(sock, b"")
    os.remove(ruta)  # error: lo borra antes de leer la respuesta
    return recibir(sock)


if __name__ == "__main__":
    try:
        with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as sock:
            print(subir(sock, sys.argv[3]))
    except OSError as error:
        print("No ha sido posible:", error)
        sys.exit(1)
