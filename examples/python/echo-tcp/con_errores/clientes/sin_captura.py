"""Error: si no hay servidor, termina con una traza.

Uso: python3 sin_captura.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001


def recibir_linea(conexion):
    """Junta bytes hasta el fin de línea."""
    linea = b""
    while not linea.endswith(b"\n"):
        trozo = conexion.recv(4096)
        if not trozo:
            raise ConnectionError("el servidor cerró la conexión")
        linea += trozo
    return linea.decode(errors="replace")[:-1]


def conversar(conexion):
    while True:
        try:
            texto = input("Mensaje (o salir): ")
        except EOFError:
            break
        if texto == "salir":
            break
        conexion.sendall((texto + "\n").encode())
        print("Respuesta:", recibir_linea(conexion))


try:
    with socket.create_connection((HOST, PUERTO)) as conexion:
        print(f"Conectado a {HOST}:{PUERTO}")
        conversar(conexion)
except KeyboardInterrupt:
    pass
print("Hasta luego")
