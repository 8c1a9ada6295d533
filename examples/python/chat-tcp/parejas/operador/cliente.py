"""Cliente de chat que habla con el operador del servidor. Cada texto lleva delante su número y su largo.

Uso: python3 cliente.py [host] [puerto]
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
            raise ConnectionError("el servidor se fue")
        datos += trozo
    return datos


def recibir(conexion):
    """El número y el texto del siguiente mensaje."""
    numero, largo = CABECERA.unpack(recibir_exacto(conexion, CABECERA.size))
    return numero, recibir_exacto(conexion, largo).decode()


def enviar(conexion, numero, texto):
    datos = texto.encode()
    conexion.sendall(CABECERA.pack(numero, len(datos)) + datos)


def main(host, puerto):
    with socket.create_connection((host, puerto)) as conexion:
        numero = 1
        while True:
            texto = input(f"Tú ({numero}): ")
            enviar(conexion, numero, texto)
            if texto == "desconectar":
                print("Adiós")
                return
            numero, respuesta = recibir(conexion)
            if respuesta == "desconectar":
                print("El operador se desconectó.")
                return
            print(f"Operador [{numero}]: {respuesta}")
            numero += 1


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        main(HOST, PUERTO)
    except OSError as error:
        sys.exit(f"Se terminó la conversación: {error}")
    except (EOFError, KeyboardInterrupt):
        print()
