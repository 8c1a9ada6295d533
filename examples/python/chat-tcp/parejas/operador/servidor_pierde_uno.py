"""ERROR DELIBERADO: pierde uno de cada dos mensajes.

Uso: python3 servidor_pierde_uno.py [host] [puerto]
"""
import socket
import struct
import sys

CABECERA = struct.Struct("!HI")


def recibir_exacto(conexion, faltan):
    datos = b""
    while len(datos) < faltan:
        trozo = conexion.recv(faltan - len(datos))
        if not trozo:
            raise ConnectionError("la otra persona se fue")
        datos += trozo
    return datos


def recibir(conexion):
    """El número y el texto del siguiente mensaje."""
    numero, largo = CABECERA.unpack(recibir_exacto(conexion, CABECERA.size))
    return numero, recibir_exacto(conexion, largo).decode()


def enviar(conexion, numero, texto):
    datos = texto.encode()
    conexion.sendall(CABECERA.pack(numero, len(datos)) + datos)


def conversar(conexion):
    while True:
        numero, texto = recibir(conexion)
        if texto == "desconectar":
            print("El cliente se desconectó.", flush=True)
            return
        if numero % 2:
            print(f"[{numero}] {texto}", flush=True)
        respuesta = input("Operador: ")
        enviar(conexion, numero, respuesta)
        if respuesta == "desconectar":
            return


def main(host, puerto):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as escucha:
        escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        escucha.bind((host, puerto))
        escucha.listen(1)
        print("Esperando una llamada...", flush=True)
        conexion, _ = escucha.accept()
        with conexion:
            conversar(conexion)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        main(HOST, PUERTO)
    except OSError as error:
        print(f"Se terminó la conversación: {error}")
    except (EOFError, KeyboardInterrupt):
        print()
