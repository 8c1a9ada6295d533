"""Como cliente.py, pero no dice lo que pide el enunciado cuando llega el texto.

Uso: python3 cliente.py [host] [puerto]
"""
import re
import socket
import sys


def recibir_hasta(conexion, marca):
    datos = b""
    while not datos.endswith(marca):
        trozo = conexion.recv(4096)
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión")
        datos += trozo
    return datos


def main(host, puerto):
    nombre = input("Introduce el nombre del archivo: ")
    try:
        with open(nombre, encoding="utf-8", newline="") as archivo:
            texto = archivo.read()
    except FileNotFoundError:
        print("Error: el archivo", nombre, "no existe")
        return
    conexion = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        conexion.connect((host, puerto))
        conexion.sendall(b"<texto>" + texto.encode("utf-8") + b"</texto>")
        print("Archivo enviado", flush=True)
        respuesta = recibir_hasta(conexion, b"</invertido>").decode("utf-8")
    except OSError as error:
        print("Se perdió la conexión:", error)
        return
    finally:
        conexion.close()
    tamano, invertido = re.fullmatch(r'<invertido tamano="(\d+)">(.*)</invertido>', respuesta, re.DOTALL).groups()
    print("Texto:", invertido)
    print("Tamaño:", tamano, "bytes")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 12345)
