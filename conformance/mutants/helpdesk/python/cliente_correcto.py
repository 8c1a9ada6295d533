"""Un cliente correcto; cada mutante cambia una cosa."""
import socket
import sys


class ClienteCorrecto:
    def __init__(self, host, port):
        self.servidor = (host, port)
        self.abrir()

    def abrir(self):
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.settimeout(20)

    def enviar(self, texto):
        self.udp.sendto(texto.encode(), self.servidor)

    def recibir(self):
        return self.udp.recvfrom(65535)[0].decode(errors="replace")

    def mostrar(self, texto):
        print(texto, flush=True)

    def empezar(self):
        self.enviar("hola")

    def salir(self):
        self.enviar("exit")

    def conversar(self):
        self.empezar()
        self.mostrar(self.recibir())
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto == "exit":
                break
            self.enviar(texto)
            self.mostrar(self.recibir())
        self.salir()


def correr(clase):
    try:
        clase(sys.argv[1], int(sys.argv[2])).conversar()
    except (OSError, KeyboardInterrupt) as problema:
        print("Se terminó la conversación:", problema)
