"""ERROR DELIBERADO: guarda solo lo que llegó en el primer recv.

Cliente de FTP simple en inglés, con un menú de otros números: 7 descarga, 8 lista, 9 sale.

Uso: python3 789_un_recv.py [host] [puerto]
"""
import os
import socket
import sys


def recibir_cabecera(conexion):
    """La primera línea, y lo que ya llegó del contenido."""
    datos = b""
    while b"\n" not in datos:
        trozo = conexion.recv(1024)
        if not trozo or len(datos) > 5000:
            raise ConnectionError("el servidor no terminó su respuesta")
        datos += trozo
    linea, _, resto = datos.partition(b"\n")
    return linea.decode(), resto


def recibir_contenido(conexion, contenido, tamano):
    if not contenido and tamano:
        contenido = conexion.recv(65536)
    return contenido[:tamano]


def menu(conexion):
    while True:
        print("7 = grab   8 = peek   9 = bye")
        choice = input("What now, 7/8/9? ").strip()
        if choice == "7":
            grab(conexion, input("Which one: ").strip())
        elif choice == "8":
            peek(conexion)
        elif choice == "9":
            conexion.sendall(b"SALIR\n")
            return
        else:
            print("Only 7, 8 or 9.")


def grab(conexion, name):
    conexion.sendall(f"DESCARGAR {name}\n".encode())
    linea, resto = recibir_cabecera(conexion)
    if not linea.startswith("OK "):
        print(f"The server says: {linea}")
        return
    contenido = recibir_contenido(conexion, resto, int(linea[3:]))
    with open(os.path.basename(name), "wb") as fichero:
        fichero.write(contenido)
    print(f"Got {name}, {len(contenido)} bytes")


def peek(conexion):
    conexion.sendall(b"LISTAR\n")
    linea, resto = recibir_cabecera(conexion)
    if not linea.startswith("OK "):
        print(f"The server says: {linea}")
        return
    lineas = int(linea[3:])
    while resto.count(b"\n") < lineas:
        trozo = conexion.recv(65536)
        if not trozo:
            raise ConnectionError("the server closed before the end")
        resto += trozo
    print(resto.decode())


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50007
    try:
        with socket.create_connection((host, puerto), timeout=60) as conexion:
            menu(conexion)
    except EOFError:
        return 0
    except (OSError, ValueError) as error:
        print(f"Could not go on: {error}")
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
