"""Cliente de ayuda en el que cada datagrama es un objeto JSON con su tipo y su texto.

Uso: python3 cliente.py [host] [puerto]
"""
import json
import socket
import sys

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
ESPERA = 3


def preguntar(udp, tipo, texto=""):
    """Envía un mensaje y muestra lo que se contesta."""
    udp.send(json.dumps({"tipo": tipo, "texto": texto}).encode())
    respuesta = json.loads(udp.recv(65535))
    print("<<", respuesta["texto"])


def main():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.connect((HOST, PUERTO))
        udp.settimeout(ESPERA)
        preguntar(udp, "inicio")
        while True:
            texto = input(">> ")
            if texto == "exit":
                udp.send(json.dumps({"tipo": "fin"}).encode())
                print("Fin de la conversación.")
                return
            preguntar(udp, "texto", texto)


try:
    main()
except socket.timeout:
    sys.exit("El servidor no responde.")
except OSError as error:
    sys.exit(f"No se pudo hablar con el servidor: {error}")
except (EOFError, KeyboardInterrupt):
    print()
