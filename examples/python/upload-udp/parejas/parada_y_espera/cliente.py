"""Cliente UDP de parada y espera. Uso: cliente.py HOST PUERTO FICHERO"""
import os
import socket
import sys

INTENTOS = 20


def preguntar(sock, datagrama, *validas):
    """Repite el datagrama hasta que llega una de las respuestas que valen."""
    for _ in range(INTENTOS):
        sock.send(datagrama)
        sock.settimeout(0.25)
        try:
            respuesta = sock.recv(1000).decode()
            while respuesta not in validas:
                respuesta = sock.recv(1000).decode()
            return respuesta
        except socket.timeout:
            pass
    raise OSError("el servidor no contesta")


def trozos(ruta):
    with open(ruta, "rb") as fichero:
        actual = fichero.read(700)
        while True:
            siguiente = fichero.read(700)
            yield actual, bool(siguiente)
            if not siguiente:
                return
            actual = siguiente


def main():
    host, puerto, ruta = sys.argv[1:]
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.connect((host, int(puerto)))
    if preguntar(sock, b"SUBO " + os.path.basename(ruta).encode(), "LIBRE", "OCUPADO") == "OCUPADO":
        if input("Ya existe. Escribe SI para sobrescribirlo o NO para dejarlo: ").strip().upper() != "SI":
            preguntar(sock, b"DEJA", "ADIOS")
            print("Se deja como estaba")
            return
        preguntar(sock, b"MACHACA", "LIBRE")
    for numero, (trozo, hay_mas) in enumerate(trozos(ruta)):
        preguntar(sock, b"TROZO %d %d\n" % (numero, hay_mas) + trozo, f"LLEGO {numero}")
    os.remove(ruta)
    print("Enviado")


try:
    main()
except OSError as error:
    print("No se pudo:", error)
