"""Servidor que atiende a un cliente y termina. Bloques de 512 bytes, cada uno confirmado; al final, el sha256.

    C: FICHERO <nombre>          S: NUEVO | YA-ESTA
    C: SOBRESCRIBE | DEJALO      S: ADELANTE            (solo si YA-ESTA)
    C: BLOQUE <bytes> + bytes    S: VALE                (las veces que haga falta)
    C: FIN <sha256>              S: CORRECTO | MAL
"""
import hashlib
import os
import socket
import sys


def pedir_linea(entrada):
    linea = entrada.readline()
    if not linea.endswith(b"\n"):
        raise ConnectionError("el cliente se fue antes de terminar")
    return linea.decode("utf-8").split()


def pedir_bytes(entrada, cuantos):
    datos = entrada.read(cuantos)
    if len(datos) != cuantos:
        raise ConnectionError("el cliente se fue antes de terminar")
    return datos


def recibir(entrada, salida, fichero):
    """El contenido, cuando el sha256 es el que el cliente dice; None cuando no."""
    contenido = b""
    orden, dato = pedir_linea(entrada)
    while orden == "BLOQUE":
        bloque = pedir_bytes(entrada, int(dato))
        fichero.write(bloque)  # error: lo que ya llegó queda con el nombre final aunque el cliente se vaya
        fichero.flush()
        contenido += bloque
        responder(salida, "VALE")
        orden, dato = pedir_linea(entrada)
    return contenido if dato == hashlib.sha256(contenido).hexdigest() else None


def responder(salida, texto):
    salida.write(texto.encode() + b"\n")
    salida.flush()


def atender(entrada, salida):
    _, nombre = pedir_linea(entrada)
    nombre = os.path.basename(nombre)
    if os.path.exists(nombre):
        responder(salida, "YA-ESTA")
        if pedir_linea(entrada) != ["SOBRESCRIBE"]:
            print("No se cambia nada")
            return
        responder(salida, "ADELANTE")
    else:
        responder(salida, "NUEVO")
    with open(nombre, "wb") as fichero:
        contenido = recibir(entrada, salida, fichero)
    if contenido is None:
        responder(salida, "MAL")
        return
    responder(salida, "CORRECTO")
    print("Guardado:", nombre, len(contenido), "bytes")


escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
escucha.bind((sys.argv[1], int(sys.argv[2])))
escucha.listen(1)
print("Esperando un cliente...", flush=True)
conexion, direccion = escucha.accept()
print("Conectado", direccion, flush=True)
try:
    atender(conexion.makefile("rb"), conexion.makefile("wb"))
except ConnectionError as error:
    print(error)
conexion.close()
escucha.close()
