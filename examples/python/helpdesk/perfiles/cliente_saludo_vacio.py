"""Cliente de ayuda por UDP que abre la conversación con un datagrama vacío.

Uso: python3 cliente_saludo_vacio.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
ESPERA = 3


def preguntar(udp, texto):
    """Envía el texto y muestra la respuesta."""
    udp.sendto(texto.encode(), (HOST, PUERTO))
    datos, _ = udp.recvfrom(65535)
    print("Servidor:", datos.decode(errors="replace"))


def conversar(udp):
    # En UDP no hay conexión: el servidor sabe del cliente por su primer datagrama.
    preguntar(udp, "")
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
