"""Cliente de FTP simple por UDP: pide un nombre, descarga y termina.

Uso: python3 cliente_datagramas.py [host] [puerto]
"""
import os
import socket
import sys

ESPERA = 30


def descargar(conector, servidor, nombre):
    conector.sendto(f"DESCARGAR {nombre}".encode(), servidor)
    respuesta = conector.recvfrom(65535)[0].decode()
    if not respuesta.startswith("OK "):
        print(f"El servidor dice: {respuesta}")
        return
    tamano = int(respuesta[3:])
    contenido = b""
    while len(contenido) < tamano:
        contenido += conector.recvfrom(65535)[0]
    with open(os.path.basename(nombre), "wb") as fichero:
        fichero.write(contenido)
    print(f"Recibido {nombre}, {tamano} bytes")


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        nombre = input("Nombre del fichero: ").strip()
        if nombre.lower().startswith("descargar "):
            nombre = nombre[len("descargar "):].strip()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as conector:
            conector.settimeout(ESPERA)
            descargar(conector, (host, puerto), nombre)
    except EOFError:
        return 0
    except (OSError, ValueError) as error:
        print(f"No se pudo descargar: {error}")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
