"""Cliente de comandos por UDP que numera sus peticiones y repite las que se pierden.

Uso: python3 cliente.py [host] [puerto]
"""
import itertools
import socket
import sys

INTENTOS = 5


def preguntar(udp, numero, comando):
    """El estado y el texto de la respuesta a esa petición y a ninguna otra."""
    for _ in range(INTENTOS):
        udp.send(f"{numero}|{comando}".encode())
        try:
            while True:
                partes = udp.recv(65535).decode(errors="replace").split("|", 2)
                if partes[0] == str(numero):
                    return partes[1:]
        except socket.timeout:
            continue
    raise ConnectionError("el servidor no contesta")


def main(host, puerto):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.connect((host, puerto))
        udp.settimeout(0.5)
        for numero in itertools.count(1):
            comando = input("$ ")
            estado, texto = preguntar(udp, numero, comando)
            print(texto if estado == "ok" else f"ERROR: {texto}")
            if comando.strip() == "exit":
                return


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    try:
        main(HOST, PUERTO)
    except OSError as error:
        sys.exit(f"No se pudo: {error}")
    except (EOFError, KeyboardInterrupt):
        print()
