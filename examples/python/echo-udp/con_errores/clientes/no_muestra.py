"""Error: recibe la respuesta y no la muestra.

Uso: python3 no_muestra.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
ESPERA = 3


def conversar(udp):
    """Envía cada línea y muestra su respuesta; devuelve el código de salida."""
    while True:
        try:
            texto = input("Mensaje (o salir): ")
        except EOFError:
            return 0
        if texto == "salir":
            return 0
        udp.sendto(texto.encode(), (HOST, PUERTO))
        try:
            _, _ = udp.recvfrom(65535)
        except socket.timeout:
            print(f"\nEl servidor no respondió en {ESPERA} segundos.")
            return 1
        print("Mensaje enviado")


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    udp.settimeout(ESPERA)
    try:
        codigo = conversar(udp)
    except OSError as error:
        codigo = f"No se pudo enviar: {error}"
    except KeyboardInterrupt:
        codigo = 0
sys.exit(codigo)
