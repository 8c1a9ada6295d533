"""Cliente de bloques de 512 bytes con sha256."""
import hashlib
import os
import socket
import sys

sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.connect((sys.argv[1], int(sys.argv[2])))
lector = sock.makefile("r", encoding="utf-8", newline="\n")


def decir(texto):
    sock.sendall((texto + "\n").encode())


def escuchar():
    linea = lector.readline()
    if linea == "":
        print("Se perdió la conexión con el servidor")
        sys.exit(1)
    return linea.strip()


def enviar(nombre):
    resumen = hashlib.sha256()
    with open(nombre, "rb") as fichero:
        while True:
            bloque = fichero.read(512)
            if not bloque:
                break
            resumen.update(bloque)
            decir("BLOQUE " + str(len(bloque)))
            sock.sendall(bloque)
            if escuchar() != "VALE":
                return False
    decir("FIN " + resumen.hexdigest())
    return escuchar() == "CORRECTO"


try:
    nombre = input("¿Qué archivo envío? ")
    decir("FICHERO " + nombre)
    if escuchar() == "YA-ESTA":
        print("El servidor ya tiene un archivo con ese nombre.")
        print("1. Reemplazarlo")
        print("2. Cancelar")
        opcion = input("Opción: ")
        if opcion != "1":
            decir("DEJALO")
            print("Cancelado")
            sys.exit()
        decir("SOBRESCRIBE")
        escuchar()
    if enviar(nombre):
        os.remove(nombre)
        print("Archivo entregado")
    else:
        print("El archivo no llegó bien")
except OSError as error:
    print("Problema de red:", error)
finally:
    sock.close()
