"""Cliente de eco por TCP que envía en trozos muy pequeños, con un hilo que lee y otro que escribe.

Uso: python3 cliente_lento.py [host] [puerto]
"""
import queue
import socket
import sys
import threading

TROZO = 3


class Cliente:
    def __init__(self, host, puerto):
        self.conexion = socket.create_connection((host, puerto))
        self.conexion.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.respuestas = queue.Queue()
        threading.Thread(target=self.leer, daemon=True).start()

    def leer(self):
        """Separa las respuestas por su fin de línea; None es el final."""
        pendiente = b""
        try:
            while True:
                datos = self.conexion.recv(4096)
                if not datos:
                    break
                *lineas, pendiente = (pendiente + datos).split(b"\n")
                for linea in lineas:
                    self.respuestas.put(linea.decode(errors="replace"))
        except OSError:
            pass
        self.respuestas.put(None)

    def preguntar(self, texto):
        mensaje = (texto + "\n").encode()
        for inicio in range(0, len(mensaje), TROZO):
            self.conexion.sendall(mensaje[inicio:inicio + TROZO])
        return self.respuestas.get()


def main(host, puerto):
    try:
        cliente = Cliente(host, puerto)
    except ConnectionRefusedError:
        print("Conexión rechazada: no hay ningún servidor en ese puerto.")
        return 1
    with cliente.conexion:
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto == "salir":
                break
            respuesta = cliente.preguntar(texto)
            if respuesta is None:
                print("El servidor cerró la conexión.")
                return 1
            print(f"Respuesta: {respuesta}", flush=True)
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        sys.exit(main(HOST, PUERTO))
    except OSError as error:
        sys.exit(f"Se terminó la conexión: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
