"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import os
import queue
import socket
import sys
import threading

COMPARTIDOS = "videos_compartidos"
RECIBIDOS = "videos_recibidos"


class Cortada(Exception):
    """El proveedor cerró antes de tiempo."""


class ClienteCorrecto:
    def __init__(self, host, port):
        self.host = host
        self.port = port
        self.cola = self.nueva_cola()

    def correr(self):
        self.crear_carpetas()
        self.iniciar_cola()
        central = self.conectar()
        try:
            self.atender_teclado(central)
        finally:
            central.close()

    def crear_carpetas(self):
        os.makedirs(COMPARTIDOS, exist_ok=True)
        os.makedirs(RECIBIDOS, exist_ok=True)

    def nueva_cola(self):
        return queue.Queue()

    def iniciar_cola(self):
        threading.Thread(target=self.procesar_cola, daemon=True).start()

    def conectar(self):
        return socket.create_connection((self.host, self.port))

    def atender_teclado(self, central):
        while True:
            mensaje = input("> ").strip()
            if mensaje.lower() == "salir":
                return self.salir()
            if mensaje == "":
                continue
            central.sendall(mensaje.encode())
            respuesta = central.recv(1024).decode()
            print(f"Respuesta: {respuesta}")
            partes = respuesta.split()
            if mensaje.upper().startswith("DESCARGAR ") and partes[:1] == ["EXITO"]:
                self.pedir((partes[1], int(partes[2]), mensaje.split()[1]))

    def salir(self):
        print("Adiós")

    def pedir(self, descarga):
        self.cola.put(descarga)

    def procesar_cola(self):
        while True:
            self.intentar(self.cola.get())

    def intentar(self, descarga):
        try:
            self.descargar(*descarga)
        except (OSError, ValueError, Cortada) as error:
            self.contar_fracaso(descarga[2], error)

    def contar_fracaso(self, video, error):
        print(f"No se descargó {video}: {error}")

    def descargar(self, host, port, video):
        ruta = self.ruta(video)
        with socket.create_connection((host, port), timeout=10) as s:
            s.sendall(f"DESCARGAR {video}".encode())
            linea, resto = self.leer_linea(s)
            if linea.startswith(b"ERROR"):
                return self.rechazada(linea)
            self.recibir(s, int(linea), resto, ruta)
        print(f"Video {video} descargado")

    def rechazada(self, linea):
        print(f"El proveedor respondió {linea.decode()}")

    def ruta(self, video):
        if os.path.basename(video) != video:
            raise ValueError("nombre inválido")
        return os.path.join(RECIBIDOS, video)

    def leer_linea(self, s):
        """La primera línea y lo que llegó después de ella."""
        datos = b""
        while b"\n" not in datos:
            datos += self.recv(s)
        linea, resto = datos.split(b"\n", 1)
        return linea, resto

    def recv(self, s):
        trozo = s.recv(4096)
        if not trozo:
            raise Cortada("el proveedor cerró")
        return trozo

    def recibir(self, s, tamano, resto, ruta):
        self.guardar(ruta, self.leer_contenido(s, tamano, resto))

    def leer_contenido(self, s, tamano, resto):
        contenido = bytearray(resto)
        decenas = 0
        while len(contenido) < tamano:
            contenido += self.recv(s)
            if len(contenido) * 10 // tamano > decenas:
                decenas = len(contenido) * 10 // tamano
                self.mostrar_avance(decenas * 10)
        return bytes(contenido)

    def mostrar_avance(self, porcentaje):
        print(f"Descargando: {porcentaje}% completo")

    def guardar(self, ruta, contenido):
        with open(ruta + ".parcial", "wb") as archivo:
            archivo.write(contenido)
        os.replace(ruta + ".parcial", ruta)


def correr(clase):
    clase(sys.argv[1], int(sys.argv[2])).correr()


if __name__ == "__main__":
    correr(ClienteCorrecto)
