"""Servidor UDP que recibe ficheros: un hilo por cliente, y una cola por la que le llegan sus datagramas.

Uso: python3 servidor_hilos.py [host] [puerto]
"""
import os
import queue
import socket
import sys
import threading
import time

TROZO_MAXIMO = 1024
FICHERO_MAXIMO = 4 * 1024 ** 3
HILOS_MAXIMO = 200


class Abandono(Exception):
    """El cliente pide otra cosa, que va en el primer argumento."""


class Cliente(threading.Thread):
    def __init__(self, servidor, direccion):
        super().__init__(daemon=True)
        self.servidor = servidor
        self.direccion = direccion
        self.cola = queue.Queue(100)
        self.provisional = f".subida-{os.getpid()}-{direccion[0]}-{direccion[1]}"

    def run(self):
        peticion = self.recibir(5)
        while True:
            while peticion is not None:
                peticion = self.intentar(peticion)
            with self.servidor.cerrojo:
                if self.cola.empty():
                    del self.servidor.clientes[self.direccion]
                    return
            peticion = self.recibir(5)

    def intentar(self, peticion):
        """Atiende una petición; da la siguiente, si ya llegó."""
        try:
            return self.atender(peticion)
        except Abandono as otra:
            return otra.args[0]
        except OSError as error:
            print("Problema:", error, flush=True)
            self.enviar("ERROR no se pudo guardar")
            return None

    def recibir(self, segundos):
        """El siguiente datagrama, o None si no llega ninguno a tiempo."""
        try:
            return self.cola.get(timeout=max(0, segundos))
        except queue.Empty:
            return None

    def enviar(self, texto):
        self.servidor.s.sendto(texto.encode(), self.direccion)

    def atender(self, peticion):
        if not peticion.startswith(b"SUBIR "):
            self.enviar("ERROR no toca")
            return None
        nombre, tamano = leer_peticion(peticion)
        if nombre is None:
            self.enviar("ERROR nombre o tamaño no permitido")
            return None
        existe = os.path.lexists(nombre)
        if existe and not self.preguntar(peticion):
            return self.repetir("CANCELADO", lambda datos: datos == b"NO")
        self.enviar("OK")
        try:
            trozos = self.recibir_fichero(peticion, tamano)
            if trozos is None:
                return None
            if not existe and os.path.lexists(nombre):
                return self.repetir_ya("ERROR otro cliente creó ese fichero", 0)
            os.replace(self.provisional, nombre)
        finally:
            if os.path.exists(self.provisional):
                os.remove(self.provisional)
        print("Recibido", ascii(nombre), flush=True)
        return self.repetir_ya(f"RECIBIDO {tamano}", trozos)

    def preguntar(self, peticion):
        """Si el cliente quiere sobrescribir; quien no contesta no quiere."""
        self.enviar("EXISTE")
        while True:
            datos = self.recibir(600)
            if datos in (b"SI", b"NO"):
                if datos == b"NO":
                    self.enviar("CANCELADO")
                return datos == b"SI"
            if datos is None:
                return False
            if datos == peticion:
                self.enviar("EXISTE")
            elif datos.startswith(b"SUBIR "):
                raise Abandono(datos)
            else:
                self.enviar("ERROR se esperaba SI o NO")

    def recibir_fichero(self, peticion, tamano):
        """Escribe los trozos en orden; da cuántos fueron, o None si el cliente se fue."""
        ultima = "OK"
        guardados = {}
        siguiente = recibidos = 0
        with open(self.provisional, "wb") as fichero:
            while siguiente == 0 or recibidos < tamano:
                datos = self.recibir(30)
                if datos is None:
                    return None
                if datos in (peticion, b"SI"):
                    self.enviar(ultima if datos == peticion else "OK")
                    continue
                if datos.startswith(b"SUBIR "):
                    raise Abandono(datos)
                numero, contenido = leer_trozo(datos)
                if numero is None:
                    self.enviar("ERROR se esperaba DATOS <n> <contenido>")
                    continue
                if numero >= siguiente + 64:
                    continue
                if numero >= siguiente:
                    guardados.setdefault(numero, contenido)
                while siguiente in guardados:
                    trozo = guardados.pop(siguiente)
                    recibidos += len(trozo)
                    siguiente += 1
                    fichero.write(trozo)
                if recibidos > tamano:
                    self.enviar("ERROR llegaron más bytes que los anunciados")
                    return None
                ultima = f"ACK {numero}"
                self.enviar(ultima)
        return siguiente

    def repetir_ya(self, respuesta, trozos):
        self.enviar(respuesta)

        def es_repetido(datos):
            numero = leer_trozo(datos)[0]
            if numero is not None and numero < trozos:
                self.enviar(f"ACK {numero}")
            return numero is not None and (trozos == 0 or numero < trozos)

        return self.repetir(respuesta, es_repetido)

    def repetir(self, respuesta, es_repetido):
        """Durante 5 segundos vuelve a contestar a los repetidos; da la petición nueva, si llega."""
        fin = time.monotonic() + 5
        while True:
            datos = self.recibir(fin - time.monotonic())
            if datos is None or datos.startswith(b"SUBIR "):
                return datos
            self.enviar(respuesta if es_repetido(datos) else "ERROR no toca")


class Servidor:
    def __init__(self, host, puerto):
        self.clientes = {}
        self.cerrojo = threading.Lock()
        self.s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.s.bind((host, puerto))
        print(f"Servidor escuchando en {host}:{self.s.getsockname()[1]}", flush=True)

    def funcionar(self):
        while True:
            try:
                datos, direccion = self.s.recvfrom(65535)
            except OSError as error:
                print("Problema:", error, flush=True)
                continue
            if not datos.startswith(b"ERROR"):
                self.repartir(datos, direccion)

    def repartir(self, datos, direccion):
        with self.cerrojo:
            cliente = self.clientes.get(direccion)
            es_nuevo = cliente is None
            if es_nuevo:
                if len(self.clientes) >= HILOS_MAXIMO:
                    self.s.sendto(b"ERROR hay demasiados clientes", direccion)
                    return
                cliente = self.clientes[direccion] = Cliente(self, direccion)
            try:
                cliente.cola.put_nowait(datos)
            except queue.Full:
                pass  # Es como si se hubiera perdido.
        if es_nuevo:
            cliente.start()


def leer_peticion(datos):
    """Nombre y tamaño de SUBIR, o None y None."""
    try:
        nombre, _, tamano = datos.decode()[len("SUBIR "):].rpartition(" ")
    except UnicodeDecodeError:
        return None, None
    if nombre in ("", ".", "..") or set(nombre) & set("/\\\0"):
        return None, None
    if len(nombre.encode()) > 255 or os.path.isdir(nombre):
        return None, None
    if not (tamano.isascii() and tamano.isdigit()) or len(tamano) > 12:
        return None, None
    return (nombre, int(tamano)) if int(tamano) <= FICHERO_MAXIMO else (None, None)


def leer_trozo(datos):
    """Número y contenido de DATOS, o None y None."""
    palabra, _, resto = datos.partition(b" ")
    numero, _, contenido = resto.partition(b" ")
    if palabra != b"DATOS" or not numero.isdigit() or len(numero) > 10:
        return None, None
    return (int(numero), contenido) if len(contenido) <= TROZO_MAXIMO else (None, None)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    try:
        Servidor(HOST, PUERTO).funcionar()
    except KeyboardInterrupt:
        print("Hasta luego")
