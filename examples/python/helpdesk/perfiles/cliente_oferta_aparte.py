"""Cliente de ayuda por UDP para un servidor que después de cada respuesta ofrece otra vez su ayuda.

Uso: python3 cliente_oferta_aparte.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
ESPERA = 3


def mostrar(udp):
    datos, _ = udp.recvfrom(65535)
    print("Servidor:", datos.decode(errors="replace"))


def leer_teclado():
    try:
        return input("Usted: ")
    except EOFError:
        return "exit"


def conversar(udp):
    texto = "hola"
    respuestas = 1
    pasos = 0
    while texto != "exit":
        udp.sendto(texto.encode(), (HOST, PUERTO))
        for _ in range(respuestas):
            mostrar(udp)
        pasos += 1
        # Desde la primera pregunta llegan dos: la respuesta y la oferta.
        respuestas = 1 if pasos < 2 else 2
        texto = leer_teclado()
    udp.sendto(b"exit", (HOST, PUERTO))


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
