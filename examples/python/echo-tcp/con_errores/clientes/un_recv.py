"""Error: muestra lo que trae un solo recv, aunque la respuesta no esté completa.

Uso: python3 un_recv.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001


def recibir_linea(conexion):
    """Recibe la respuesta."""
    linea = conexion.recv(4096)
    if not linea:
        raise ConnectionError("el servidor cerró la conexión")
    return linea.decode(errors="replace").rstrip("\n")


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
except ConnectionRefusedError:
    sys.exit("Conexión rechazada: ¿está iniciado el servidor?")
except OSError as error:
    sys.exit(f"Se terminó la conexión: {error}")
except KeyboardInterrupt:
    pass
print("Hasta luego")
