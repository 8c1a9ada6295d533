"""Un cliente correcto; cada mutante cambia una cosa."""
import socket
import sys


class ClienteCorrecto:
    def __init__(self, host, port):
        self.servidor = (host, port)

    def abrir(self):
        self.enchufe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.enchufe.connect(self.servidor)
        self.enchufe.settimeout(20)

    def enviar(self, texto):
        self.enchufe.send(texto.encode())

    def recibir(self):
        return self.enchufe.recv(65535).decode(errors="replace")

    def mostrar(self, texto):
        print("Respuesta:", texto, flush=True)

    def conversar(self):
        self.abrir()
        for linea in sys.stdin:
            self.enviar(linea.rstrip())
            self.mostrar(self.recibir())

    def correr(self):
        try:
            self.conversar()
        except (OSError, KeyboardInterrupt) as problema:
            print("Se terminó:", problema)


def correr(clase):
    clase(sys.argv[1], int(sys.argv[2])).correr()
