"""Error: envía siempre el mismo texto, y no lo que se escribió.

Uso: python3 texto_fijo.py [host] [puerto]
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
        udp.sendto("Hola, servidor".encode(), (HOST, PUERTO))
        try:
            datos, _ = udp.recvfrom(65535)
        except socket.timeout:
            print(f"\nEl servidor no respondió en {ESPERA} segundos.")
            return 1
        print("Respuesta:", datos.decode(errors="replace"))


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    udp.settimeout(ESPERA)
    try:
        codigo = conversar(udp)
    except OSError as error:
        codigo = f"No se pudo enviar: {error}"
    except KeyboardInterrupt:
        codigo = 0
sys.exit(codigo)
