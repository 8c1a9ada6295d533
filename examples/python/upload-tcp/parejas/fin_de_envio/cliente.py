"""Uso: cliente.py HOST PUERTO FICHERO"""
import os
import socket
import sys


def leer_hasta_el_cierre(sock):
    respuesta = b""
    while True:
        trozo = sock.recv(100)
        if not trozo:
            return respuesta
        respuesta += trozo


def permiso(sock, nombre):
    sock.sendall(os.path.basename(nombre).encode() + b"\0")
    respuesta = sock.recv(1)
    if respuesta == b"E":
        decision = input(f"{nombre} ya existe allí. ¿Lo sobrescribo (S/N)? ").strip().upper()
        sock.sendall(b"S" if decision == "S" else b"N")
        if decision != "S":
            return False
        respuesta = sock.recv(1)
    return respuesta == b"N"


def enviar_fichero(sock, nombre):
    enviados = 0
    with open(nombre, "rb") as fichero:
        while bloque := fichero.read(1500):
            sock.sendall(bloque)
            enviados += len(bloque)
    sock.shutdown(socket.SHUT_WR)  # así sabe el servidor que ya está todo
    return leer_hasta_el_cierre(sock) == str(enviados).encode()


host, puerto, nombre = sys.argv[1:4]
try:
    with socket.create_connection((host, int(puerto))) as sock:
        if not permiso(sock, nombre):
            print("No se envía")
        elif enviar_fichero(sock, nombre):
            os.remove(nombre)
            print("Recibido por el servidor; lo borro")
        else:
            print("El servidor no recibió todo; lo conservo")
except OSError as error:
    print("No funcionó:", error)
