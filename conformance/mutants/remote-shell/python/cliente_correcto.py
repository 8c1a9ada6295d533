"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import socket
import sys


class ClienteCorrecto:
    espera = 5
    tamano = 65535

    def __init__(self, host, puerto):
        self.conexion = self.conectar(host, puerto)

    def conectar(self, host, puerto):
        conexion = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        conexion.connect((host, puerto))
        conexion.settimeout(self.espera)
        return conexion

    def enviar(self, comando):
        self.conexion.send(comando.encode())

    def recibir(self, comando):
        texto = self.conexion.recv(self.tamano)
        while comando == "ls" and texto.endswith(b"\n"):
            texto += self.conexion.recv(self.tamano)
        return texto.decode(errors="replace")

    def mostrar(self, respuesta):
        print(respuesta, flush=True)

    def atender(self, comando):
        """Hace un comando; dice si hay que seguir."""
        self.enviar(comando)
        self.mostrar(self.recibir(comando))
        return comando != "exit"

    def conversar(self):
        for linea in sys.stdin:
            comando = linea.strip()
            if comando and not self.atender(comando):
                return


def correr(clase):
    try:
        clase(sys.argv[1], int(sys.argv[2])).conversar()
    except OSError as error:
        print(f"Sin respuesta: {error}")
