"""Servidor que invierte textos entre etiquetas: <texto>…</texto> de ida, <invertido tamano="n">…</invertido> de vuelta.

Atiende a un cliente y termina.

Uso: python3 servidor.py [host] [puerto]
"""
import socket
import sys

FIN = b"</texto>"


def recibir_texto(conexion):
    """Junta lo que llega hasta la etiqueta que lo cierra."""
    datos = b""
    while FIN not in datos:
        trozo = conexion.recv(1024)
        if not trozo:
            return None
        datos += trozo
    inicio = datos.index(b"<texto>") + len(b"<texto>")
    return datos[inicio:datos.index(FIN)].decode("utf-8")


def main(host, puerto):
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((host, puerto))
    escucha.listen(1)
    print("Esperando a un cliente...", flush=True)
    conexion, direccion = escucha.accept()
    print("Conectado con", direccion, flush=True)
    try:
        texto = recibir_texto(conexion)
        if texto is None:
            print("El cliente se fue antes de terminar.")
        else:
            invertido = texto[::-1].encode("utf-8")
            cabecera = f'<invertido tamano="{len(invertido)}">'.encode("utf-8")
            conexion.sendall(cabecera + invertido + b"</invertido>")
            print("Enviado el texto invertido:", len(invertido), "bytes")
    except (OSError, ValueError) as error:
        print("Problema con el cliente:", error)
    conexion.close()
    escucha.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 12345)
