"""Cliente de ficheros. Uso: python3 cliente.py HOST PUERTO"""
import argparse
import os
import socket
import struct


def recibir_byte(sock):
    dato = sock.recv(1)
    if not dato:
        raise ConnectionError("el servidor cerró la conexión")
    return dato[0]


def enviar(sock, nombre):
    tamano = os.path.getsize(nombre)
    codificado = nombre.encode("utf-8")
    sock.sendall(struct.pack("!HQ", len(codificado), tamano) + codificado)
    codigo = recibir_byte(sock)
    if codigo == 1:
        respuesta = input("El fichero ya existe en el servidor, ¿sobrescribir? (s/n): ")
        if respuesta.strip().lower() != "s":
            sock.sendall(b"\x00")
            print("De acuerdo, no se envía.")
            return False
        sock.sendall(b"\x01")
        codigo = recibir_byte(sock)
    if codigo != 0:
        print("El servidor no quiere ese fichero.")
        return False
    with open(nombre, "rb") as fichero:
        sock.sendfile(fichero)
    return recibir_byte(sock) == 2


def main():
    argumentos = argparse.ArgumentParser(description="Envía un fichero al servidor")
    argumentos.add_argument("host")
    argumentos.add_argument("puerto", type=int)
    opciones = argumentos.parse_args()
    nombre = input("Fichero que quieres enviar: ")
    try:
        with socket.create_connection((opciones.host, opciones.puerto)) as sock:
            guardado = enviar(sock, nombre)
        if guardado:
            os.remove(nombre)
            print("Enviado y borrado de aquí.")
    except OSError as error:
        print("No se pudo enviar:", error)


if __name__ == "__main__":
    main()
