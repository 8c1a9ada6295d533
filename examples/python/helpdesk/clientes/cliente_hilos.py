"""Cliente de ayuda por UDP: un hilo muestra todo lo que llega, y el teclado va por su lado.

Sirve también cuando el servidor contesta con más de un datagrama.

Uso: python3 cliente_hilos.py [host] [puerto]
"""
import socket
import sys
import threading

ESPERA = 3


class Cliente:
    def __init__(self, host, puerto):
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.connect((host, puerto))
        self.llego = threading.Event()
        self.problema = None
        threading.Thread(target=self.leer, daemon=True).start()

    def leer(self):
        while True:
            try:
                datos = self.udp.recv(65535)
            except OSError as error:
                self.problema = error
                self.llego.set()
                return
            print(datos.decode(errors="replace"), flush=True)
            self.llego.set()

    def decir(self, texto):
        """Envía el texto y espera algo del servidor; dice si llegó."""
        self.llego.clear()
        self.udp.send(texto.encode())
        return self.llego.wait(ESPERA) and self.problema is None


def main(host, puerto):
    cliente = Cliente(host, puerto)
    texto = "hola"
    while texto != "exit":
        if not cliente.decir(texto):
            print("El servidor no responde.", cliente.problema or "")
            return 1
        linea = sys.stdin.readline()
        texto = linea.rstrip("\n") if linea else "exit"
    cliente.udp.send(b"exit")
    print("Conversación terminada")
    return 0


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        sys.exit(main(HOST, PUERTO))
    except OSError as error:
        sys.exit(f"No se pudo enviar: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
