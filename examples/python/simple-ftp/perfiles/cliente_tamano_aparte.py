"""Cliente de FTP simple sin marco: un envío es un mensaje.

Uso: python3 cliente_tamano_aparte.py [host] [puerto]
"""
import os
import socket
import sys

AYUDA = "Órdenes: listar, descargar <nombre>, salir"
ESPERA = 30
PAUSA = 0.3


def recibir_texto(conexion):
    """Un mensaje: termina cuando el servidor hace una pausa."""
    texto = conexion.recv(65536)
    if not texto:
        raise ConnectionError("el servidor cerró la conexión")
    conexion.settimeout(PAUSA)
    try:
        while True:
            datos = conexion.recv(65536)
            if not datos:
                break
            texto += datos
    except socket.timeout:
        pass
    conexion.settimeout(ESPERA)
    return texto.decode(errors="replace")


def descargar(conexion, nombre):
    conexion.sendall(f"descargar {nombre}".encode())
    respuesta = recibir_texto(conexion).strip()
    if not respuesta.isdigit():
        print(respuesta)
        return
    tamano = int(respuesta)
    conexion.sendall(b"ok")
    contenido = bytearray()
    while len(contenido) < tamano:
        datos = conexion.recv(min(65536, tamano - len(contenido)))
        if not datos:
            raise ConnectionError("la descarga quedó a medias")
        contenido += datos
    with open(os.path.basename(nombre), "wb") as fichero:
        fichero.write(contenido)
    print(f"Descargado {nombre}, {tamano} bytes")


def conversar(conexion):
    print(AYUDA)
    while True:
        try:
            orden, _, nombre = input("Orden: ").strip().partition(" ")
        except EOFError:
            orden, nombre = "salir", ""
        if orden.lower() == "salir":
            conexion.sendall(b"salir")
            return
        if orden.lower() == "listar":
            conexion.sendall(b"listar")
            print(recibir_texto(conexion).rstrip("\n"))
        elif orden.lower() == "descargar" and nombre:
            descargar(conexion, nombre.strip())
        else:
            print(AYUDA)


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        with socket.create_connection((host, puerto), timeout=ESPERA) as conexion:
            conversar(conexion)
    except OSError as error:
        print(f"Error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
