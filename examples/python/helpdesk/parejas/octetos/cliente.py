"""Cliente de ayuda que espera a que su usuario diga algo; un hilo muestra lo que llega. El primer byte dice qué es.

Uso: python3 cliente.py [host] [puerto]
"""
import os
import socket
import sys
import threading

INICIO, TEXTO, FIN = 0, 1, 2


def mostrar(udp):
    """Muestra todo lo que llega hasta la despedida."""
    while True:
        try:
            datos = udp.recv(65535)
        except OSError:
            return
        print(datos[1:].decode("utf-8", errors="replace"), flush=True)
        if datos[0] == FIN:
            return


def main(host, puerto):
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.connect((host, puerto))
    print("Escriba algo para empezar; con exit se termina.", flush=True)
    hilo = None
    for linea in sys.stdin:
        texto = linea.rstrip("\n")
        if hilo is None:
            hilo = threading.Thread(target=mostrar, args=(udp,), daemon=True)
            udp.send(bytes([INICIO]))
            hilo.start()
        elif texto == "exit":
            udp.send(bytes([FIN]))
            hilo.join(1)
            break
        else:
            udp.send(bytes([TEXTO]) + texto.encode())
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        main(HOST, PUERTO)
    except OSError as error:
        sys.exit(f"No se pudo hablar con el servidor: {error}")
    except KeyboardInterrupt:
        print()
