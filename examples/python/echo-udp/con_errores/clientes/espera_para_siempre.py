"""Error: espera la respuesta sin límite; si no hay servidor, no termina nunca.

Uso: python3 espera_para_siempre.py [host] [puerto]
"""
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001


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
        datos, _ = udp.recvfrom(65535)
        print("Respuesta:", datos.decode(errors="replace"))


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    try:
        codigo = conversar(udp)
    except OSError as error:
        codigo = f"No se pudo enviar: {error}"
    except KeyboardInterrupt:
        codigo = 0
sys.exit(codigo)
