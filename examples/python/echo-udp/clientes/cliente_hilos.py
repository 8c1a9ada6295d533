"""Cliente de eco por UDP con un hilo que muestra todo lo que llega.

Uso: python3 cliente_hilos.py [host] [puerto]
"""
import queue
import socket
import sys
import threading

ESPERA = 3


def leer(udp, llegados):
    """Deja cada datagrama en la cola; None si el sistema avisa que no hay nadie."""
    while True:
        try:
            llegados.put(udp.recv(65535))
        except OSError:
            llegados.put(None)
            return


def main(host, puerto):
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.connect((host, puerto))
    llegados = queue.Queue()
    threading.Thread(target=leer, args=(udp, llegados), daemon=True).start()
    for linea in sys.stdin:
        texto = linea.rstrip("\n")
        if texto == "salir":
            break
        udp.send(texto.encode())
        try:
            datos = llegados.get(timeout=ESPERA)
        except queue.Empty:
            print("El servidor no responde.")
            return 1
        if datos is None:
            print("No hay nadie en ese puerto: ¿está iniciado el servidor?")
            return 1
        print(f"Respuesta: {datos.decode(errors='replace')}", flush=True)
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        sys.exit(main(HOST, PUERTO))
    except OSError as error:
        sys.exit(f"No se pudo enviar: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
