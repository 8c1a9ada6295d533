"""Cliente de comandos por UDP que repite un comando si no llega la respuesta.

Uso: python3 cliente_reintentos.py [host] [puerto]
"""
import socket
import sys


class SinRespuesta(Exception):
    """El servidor no respondió a ninguno de los intentos."""


class Cliente:
    INTENTOS = 5
    ESPERA = 1.0

    def __init__(self, host, puerto):
        self.servidor = (socket.gethostbyname(host), puerto)
        self.conexion = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def olvidar_atrasados(self):
        """Lo que llegó tarde no es la respuesta al comando que viene."""
        self.conexion.settimeout(0.0)
        try:
            while True:
                self.conexion.recvfrom(65535)
        except OSError:
            pass

    def recibir(self):
        """El próximo datagrama del servidor; los de otros no cuentan."""
        self.conexion.settimeout(self.ESPERA)
        while True:
            datos, origen = self.conexion.recvfrom(65535)
            if origen == self.servidor:
                return datos

    def preguntar(self, comando):
        self.olvidar_atrasados()
        es_lista = comando.strip() in ("ls", "1s")
        for intento in range(1, self.INTENTOS + 1):
            self.conexion.sendto(comando.encode(), self.servidor)
            try:
                respuesta = self.recibir()
                while es_lista and respuesta.endswith(b"\n"):
                    respuesta += self.recibir()
                return respuesta.decode(errors="replace")
            except socket.timeout:
                print(f"Sin respuesta (intento {intento})", flush=True)
        raise SinRespuesta


def main():
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    puerto = int(sys.argv[2]) if len(sys.argv) > 2 else 50006
    cliente = Cliente(host, puerto)
    print("Comandos: ls, rm, write, cd, mv, exit")
    print("Comando: ", end="", flush=True)
    for linea in sys.stdin:
        comando = linea.rstrip("\n")
        if comando.strip():
            try:
                print(cliente.preguntar(comando), flush=True)
            except SinRespuesta:
                print("El servidor no responde.")
                return 1
            except OSError as error:
                print(f"No se pudo enviar: {error}")
        if comando.strip() == "exit":
            return 0
        print("Comando: ", end="", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print()
