"""Error: cuando el cliente cierra, recv da b"" y el servidor sigue leyendo sin parar.

Uso: python3 gira_en_eof.py [host] [puerto]
"""
import os
import selectors
import socket
import sys

LINEA_MAXIMA = 4096
TROZO_MAXIMO = 64 * 1024
SALIDA_MAXIMA = 64 * 1024
ARCHIVO_MAXIMO = 4 * 1024 ** 3


class Cliente:
    """Lo que se sabe de un cliente."""

    def __init__(self, conexion, ip, numero):
        self.conexion = conexion
        self.ip = ip
        self.provisorio = os.path.join(ip, f".recibiendo-{os.getpid()}-{numero}")
        self.entrada = bytearray()
        self.salida = bytearray()
        self.espera = "IP"
        self.nombre = None
        self.archivo = None
        self.faltan_partes = []
        self.terminando = False

    def recibir(self, datos):
        """Hace todo lo que se puede con los bytes que hay."""
        self.entrada += datos
        avanza = True
        while avanza and not self.terminando:
            avanza = self.recibir_parte() if self.espera == "PARTE" else self.recibir_linea()

    def recibir_linea(self):
        fin = self.entrada.find(b"\n")
        if fin > LINEA_MAXIMA or (fin < 0 and len(self.entrada) > LINEA_MAXIMA):
            self.rechazar("línea demasiado larga")
            return False
        if fin < 0:
            return False
        linea = bytes(self.entrada[:fin])
        del self.entrada[:fin + 1]
        try:
            orden, _, resto = linea.decode().partition(" ")
        except UnicodeDecodeError:
            orden, resto = "", ""
        if orden == "IP" and self.espera == "IP":
            self.anotar_ip(resto)
        elif orden == "ARCHIVO" and self.espera == "ARCHIVO":
            self.empezar_archivo(resto)
        else:
            self.rechazar(f"se esperaba {self.espera}")
        return True

    def anotar_ip(self, ip):
        # Lo que dice el cliente no decide nada: la carpeta es la de su dirección verdadera.
        if not es_seguro(ip):
            self.rechazar("IP no permitida", seguir=True)
        else:
            self.espera = "ARCHIVO"
            self.confirmar()

    def empezar_archivo(self, anuncio):
        nombre, _, tamano = anuncio.rpartition(" ")
        if not (tamano.isascii() and tamano.isdigit()):
            self.rechazar("falta el tamaño")
        elif not es_seguro(nombre) or len(tamano) > 12 or int(tamano) > ARCHIVO_MAXIMO:
            self.rechazar("nombre o tamaño no permitido", seguir=True)
        else:
            os.makedirs(self.ip, exist_ok=True)
            self.archivo = open(self.provisorio, "wb")
            self.nombre = nombre
            cuarto = int(tamano) // 4
            self.faltan_partes = [cuarto, cuarto, cuarto, int(tamano) - 3 * cuarto]
            self.espera = "PARTE"
            self.confirmar()

    def recibir_parte(self):
        """Guarda lo que haya de la parte; dice si con eso quedó completa."""
        trozo = self.entrada[:self.faltan_partes[0]]
        del self.entrada[:len(trozo)]
        self.archivo.write(trozo)
        self.faltan_partes[0] -= len(trozo)
        if self.faltan_partes[0] > 0:
            return False
        self.archivo.flush()
        del self.faltan_partes[0]
        if not self.faltan_partes:
            self.archivo.close()
            self.archivo = None
            os.replace(self.provisorio, os.path.join(self.ip, self.nombre))
            self.espera = "IP"
            print(f"{self.ip}: guardado {self.nombre}", flush=True)
        self.confirmar()
        return True

    def confirmar(self):
        self.salida += b"recibido\n"

    def rechazar(self, motivo, seguir=False):
        self.salida += f"ERROR {motivo}\n".encode()
        self.espera = "IP"
        self.terminando = not seguir

    def cerrar(self):
        """Cierra la conexión; de un archivo a medias no queda nada."""
        self.conexion.close()
        if self.archivo:
            self.archivo.close()
        if os.path.exists(self.provisorio):
            os.remove(self.provisorio)


def es_seguro(nombre):
    return nombre not in ("", ".", "..") and not set(nombre) & set("/\\\0")


class Servidor:
    def __init__(self, host, port):
        self.selector = selectors.DefaultSelector()
        self.escucha = socket.create_server((host, port), backlog=128)
        self.escucha.setblocking(False)
        self.selector.register(self.escucha, selectors.EVENT_READ)
        self.llegados = 0
        print(f"Servidor escuchando en {host}:{self.escucha.getsockname()[1]}", flush=True)

    def atender(self):
        while True:
            for llave, eventos in self.selector.select():
                if llave.data is None:
                    self.aceptar()
                    continue
                try:
                    sigue = self.mover(llave.data, eventos)
                except OSError as error:
                    print(f"Problema con {llave.data.ip}: {error}", flush=True)
                    sigue = False
                if not sigue:
                    self.selector.unregister(llave.data.conexion)
                    llave.data.cerrar()

    def aceptar(self):
        try:
            conexion, (ip, _) = self.escucha.accept()
        except OSError:
            return  # Se arrepintió antes de ser aceptado.
        conexion.setblocking(False)
        self.llegados += 1
        self.selector.register(conexion, selectors.EVENT_READ, Cliente(conexion, ip, self.llegados))

    def mover(self, cliente, eventos):
        """Lee y escribe lo que se pueda sin esperar; dice si la conexión sigue."""
        try:
            if eventos & selectors.EVENT_READ:
                datos = cliente.conexion.recv(TROZO_MAXIMO)
                if not datos:
                    return True
                cliente.recibir(datos)
            if cliente.salida:
                del cliente.salida[:cliente.conexion.send(cliente.salida)]
        except BlockingIOError:
            pass
        if cliente.terminando and not cliente.salida:
            return False
        # A quien no lee sus confirmaciones no se le lee más.
        lee = 0 if cliente.terminando or len(cliente.salida) > SALIDA_MAXIMA else selectors.EVENT_READ
        escribe = selectors.EVENT_WRITE if cliente.salida else 0
        self.selector.modify(cliente.conexion, lee | escribe, cliente)
        return True


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 65433
    try:
        Servidor(HOST, PORT).atender()
    except KeyboardInterrupt:
        print("Hasta luego")
