"""Atiende a un solo cliente y termina, con un recv de un byte para las líneas y la respuesta en dos envíos."""
import os
import socket
import sys

escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
escucha.bind((sys.argv[1], int(sys.argv[2])))
escucha.listen(1)
cliente, _ = escucha.accept()


def linea():
    texto = b""
    while not texto.endswith(b"\n"):
        byte = cliente.recv(1)
        if not byte:
            sys.exit(0)
        texto += byte
    return texto.decode().strip()


def decir(texto):
    cliente.sendall(texto.encode())
    cliente.sendall(b"\n")


orden, resto = linea().split(" ", 1)
nombre, largo = resto.rsplit(" ", 1)
if "/" in nombre or "\\" in nombre or nombre in ("..", "."):
    decir("ERROR nombre prohibido")
    cliente.close()
    sys.exit(0)
if os.path.exists(nombre):
    decir("EXISTE ¿desea sobrescribir?")
    if linea().lower() != "si":
        cliente.close()
        sys.exit(0)
decir("OK")
datos = b""
while len(datos) < int(largo):
    trozo = cliente.recv(int(largo) - len(datos))
    if not trozo:
        sys.exit(0)
    datos += trozo
with open(nombre, "wb") as archivo:
    archivo.write(datos)
decir(f"RECIBIDO {len(datos)}")
cliente.close()
escucha.close()
