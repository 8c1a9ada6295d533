"""Un cliente correcto del ejercicio 2 por UDP en partes pequeñas; cada mutante cambia una sola."""
import os
import socket
import sys


class SinRespuesta(Exception):
    pass


class Rechazado(Exception):
    pass


class ClienteCorrecto:
    espera = 0.2
    repeticiones = 10

    def __init__(self, host, puerto):
        self.s = self.abrir(host, puerto)
        self.s.settimeout(self.espera)

    def abrir(self, host, puerto):
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.connect((host, puerto))
        return s

    def pedir(self, datagrama, es_respuesta, sigue_vivo=lambda respuesta: False):
        veces = 0
        while veces <= self.repeticiones:
            self.s.send(datagrama)
            veces += 1
            try:
                while True:
                    respuesta = self.s.recv(65535)
                    if es_respuesta(respuesta):
                        return respuesta
                    if respuesta.startswith(b"ERROR"):
                        raise Rechazado(respuesta.decode(errors="replace"))
                    if sigue_vivo(respuesta):
                        veces = 0
            except socket.timeout:
                pass
        raise SinRespuesta

    def leer(self, nombre):
        with open(nombre, "rb") as fichero:
            return fichero.read()

    def peticion(self, nombre, contenido):
        return f"SUBIR {nombre} {len(contenido)}".encode()

    def quiere_sobrescribir(self):
        return input("Ya existe. ¿Sobrescribir? (si/no): ").strip().lower() in ("si", "s", "sí")

    def es_ack(self, respuesta, numero):
        return respuesta == b"ACK %d" % numero

    def acordar(self, nombre, contenido):
        """Dice si el servidor quiere el contenido."""
        respuesta = self.pedir(self.peticion(nombre, contenido), lambda r: r in (b"OK", b"EXISTE"))
        if respuesta == b"OK":
            return True
        if self.quiere_sobrescribir():
            self.pedir(b"SI", lambda r: r == b"OK")
            return True
        self.pedir(b"NO", lambda r: r == b"CANCELADO")
        return False

    def enviar(self, contenido):
        recibido = b"RECIBIDO %d" % len(contenido)
        trozos = [contenido[i:i + 1024] for i in range(0, len(contenido), 1024)] or [b""]
        for numero, trozo in enumerate(trozos):
            datos = b"DATOS %d " % numero + trozo
            if numero < len(trozos) - 1:
                self.pedir(datos, lambda r: self.es_ack(r, numero))
            else:
                self.ultimo(datos, numero, recibido)

    def ultimo(self, datos, numero, recibido):
        self.pedir(datos, lambda r: r == recibido, lambda r: self.es_ack(r, numero))

    def borrar(self, nombre):
        os.remove(nombre)

    def subir(self, nombre):
        contenido = self.leer(nombre)
        try:
            if not self.acordar(nombre, contenido):
                print("Cancelado.")
                return 0
            self.enviar(contenido)
        except SinRespuesta:
            print("El servidor no responde.")
            return 1
        except (Rechazado, OSError) as error:
            print("No se pudo enviar:", error)
            return 1
        self.borrar(nombre)
        print("Recibido.")
        return 0


def correr(Cliente):
    nombre = input("Nombre del fichero: ").strip()
    sys.exit(Cliente(sys.argv[1], int(sys.argv[2])).subir(nombre))
