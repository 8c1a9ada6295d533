"""Error: recibe las respuestas y no las muestra.

Uso: python3 no_muestra.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
ESPERA = 3


def preguntar(udp, texto):
    """Envía el texto y espera la respuesta."""
    udp.sendto(texto.encode(), (HOST, PUERTO))
    udp.recvfrom(65535)


def conversar(udp):
    # En UDP no hay conexión: el servidor sabe del cliente por su primer datagrama.
    preguntar(udp, "hola")
    while True:
        try:
            texto = input("Usted: ")
        except EOFError:
            texto = "exit"
        if texto == "exit":
            udp.sendto(b"exit", (HOST, PUERTO))
            return
        preguntar(udp, texto)


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    udp.settimeout(ESPERA)
    try:
        conversar(udp)
    except socket.timeout:
        sys.exit(f"El servidor no respondió en {ESPERA} segundos.")
    except OSError as error:
        sys.exit(f"No se pudo enviar: {error}")
    except KeyboardInterrupt:
        udp.sendto(b"exit", (HOST, PUERTO))
print("Hasta luego")
