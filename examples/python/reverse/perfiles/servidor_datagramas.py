"""Servidor que invierte texto por UDP: un datagrama con el texto, y responde dos: el texto invertido y su tamaño.

Uso: python3 servidor_datagramas.py [host] [puerto]
"""
import socket
import sys

DATAGRAMA_MAXIMO = 65507


def invertir(contenido):
    """Se invierten los caracteres, no los bytes."""
    return contenido.decode("utf-8")[::-1].encode("utf-8")


def main(host, port):
    servidor = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    servidor.bind((host, port))
    print(f"Servidor escuchando en {host}:{servidor.getsockname()[1]} (UDP)", flush=True)
    while True:
        contenido, cliente = servidor.recvfrom(DATAGRAMA_MAXIMO)
        try:
            invertido = invertir(contenido)
        except UnicodeDecodeError:
            respuestas = [b"ERROR no es texto UTF-8"]
        else:
            respuestas = [invertido, str(len(invertido)).encode()]
        try:
            for respuesta in respuestas:
                servidor.sendto(respuesta, cliente)
        except OSError as error:
            print(f"{cliente[0]}: {error}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50003
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego")
