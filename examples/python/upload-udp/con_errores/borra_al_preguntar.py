"""Error: vacía el fichero antiguo antes de saber si el cliente quiere sobrescribirlo.

Uso: python3 borra_al_preguntar.py [host] [puerto]
"""
import os
import socket
import sys
import time

TROZO_MAXIMO = 1024
FICHERO_MAXIMO = 4 * 1024 ** 3
ADELANTADOS_MAXIMO = 64
CLIENTES_MAXIMO = 1000
SEGUNDOS_SIN_NOTICIAS = 30
SEGUNDOS_PARA_RESPONDER = 600
SEGUNDOS_DE_REPETIDOS = 5


class Envio:
    """El fichero que envía un cliente."""

    def __init__(self, nombre, tamano, provisional):
        self.nombre = nombre
        self.tamano = tamano
        self.provisional = provisional
        self.estado = "NUEVO"
        self.sobrescribir = False
        self.fichero = None
        self.siguiente = 0
        self.recibidos = 0
        self.adelantados = {}
        self.respuesta = b""
        self.hora = time.monotonic()

    def empezar(self):
        """Lo que se contesta a SUBIR."""
        if os.path.isdir(self.nombre):
            return self.fallar("con ese nombre hay una carpeta")
        if os.path.lexists(self.nombre):
            open(self.nombre, "wb").close()
            self.estado = "PREGUNTADO"
            return self.contestar(b"EXISTE")
        return self.aceptar()

    def aceptar(self):
        self.fichero = open(self.provisional, "wb")
        self.estado = "RECIBIENDO"
        return self.contestar(b"OK")

    def decidir(self, palabra):
        """SI o NO."""
        if self.estado == "PREGUNTADO" and palabra == b"SI":
            self.sobrescribir = True
            return self.aceptar()
        if self.estado == "PREGUNTADO":
            self.estado = "CANCELADO"
            return self.contestar(b"CANCELADO")
        if self.estado == "RECIBIENDO" and palabra == b"SI":
            return [b"OK"]
        if self.estado in ("TERMINADO", "CANCELADO"):
            return [self.respuesta]
        return [b"ERROR no toca"]

    def trozo(self, numero, contenido):
        """Guarda un trozo, si es nuevo, y lo confirma siempre."""
        ack = b"ACK %d" % numero
        if self.estado == "TERMINADO" and numero < self.siguiente:
            return [ack, self.respuesta]
        if self.estado == "FALLIDO":
            return [self.respuesta]
        if self.estado != "RECIBIENDO":
            return [b"ERROR no toca"]
        if len(contenido) > TROZO_MAXIMO:
            return [b"ERROR trozo demasiado largo"]
        if numero >= self.siguiente + ADELANTADOS_MAXIMO:
            return []
        if numero >= self.siguiente:
            self.adelantados.setdefault(numero, contenido)
        self.contestar(ack)
        while self.siguiente in self.adelantados:
            datos = self.adelantados.pop(self.siguiente)
            self.fichero.write(datos)
            self.recibidos += len(datos)
            self.siguiente += 1
        if self.recibidos > self.tamano:
            return self.fallar("llegaron más bytes que los anunciados")
        if self.siguiente > 0 and self.recibidos == self.tamano:
            return [ack] + self.terminar()
        return [ack]

    def terminar(self):
        self.fichero.close()
        if not self.sobrescribir and os.path.lexists(self.nombre):
            return self.fallar("otro cliente creó ese fichero")
        os.replace(self.provisional, self.nombre)
        self.estado = "TERMINADO"
        self.adelantados.clear()
        print("Recibido", ascii(self.nombre), self.tamano, "bytes", flush=True)
        return self.contestar(b"RECIBIDO %d" % self.tamano)

    def fallar(self, motivo):
        self.abandonar()
        self.estado = "FALLIDO"
        return self.contestar(f"ERROR {motivo}".encode())

    def contestar(self, respuesta):
        self.respuesta = respuesta
        return [respuesta]

    def abandonar(self):
        """De un fichero a medias no queda nada."""
        if self.fichero:
            self.fichero.close()
            if os.path.exists(self.provisional):
                os.remove(self.provisional)

    def caducado(self):
        plazo = {"PREGUNTADO": SEGUNDOS_PARA_RESPONDER, "RECIBIENDO": SEGUNDOS_SIN_NOTICIAS}
        return time.monotonic() - self.hora > plazo.get(self.estado, SEGUNDOS_DE_REPETIDOS)


class Servidor:
    def __init__(self, host, puerto):
        self.envios = {}
        self.empezados = 0
        self.s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.s.bind((host, puerto))
        self.s.settimeout(1)
        print(f"Servidor escuchando en {host}:{self.s.getsockname()[1]}", flush=True)

    def funcionar(self):
        revisado = time.monotonic()
        while True:
            try:
                datos, cliente = self.s.recvfrom(65535)
                for respuesta in self.atender(datos, cliente):
                    self.s.sendto(respuesta, cliente)
            except socket.timeout:
                pass
            except OSError as error:
                print("Problema:", error, flush=True)
            if time.monotonic() - revisado > 1:
                self.olvidar_caducados()
                revisado = time.monotonic()

    def atender(self, datos, cliente):
        """Las respuestas a un datagrama."""
        envio = self.envios.get(cliente)
        if datos.startswith(b"ERROR"):
            return []
        if datos.startswith(b"SUBIR "):
            return self.subir(datos, cliente, envio)
        palabra, _, resto = datos.partition(b" ")
        numero, _, contenido = resto.partition(b" ")
        if datos in (b"SI", b"NO"):
            respuestas = envio.decidir(datos) if envio else [b"ERROR no toca"]
        elif palabra == b"DATOS" and numero.isdigit() and len(numero) <= 10:
            respuestas = envio.trozo(int(numero), contenido) if envio else [b"ERROR no toca"]
        else:
            return [b"ERROR no se entiende el mensaje"]
        # Un envío terminado se recuerda 5 segundos, y ni uno más.
        if envio and envio.estado in ("PREGUNTADO", "RECIBIENDO"):
            envio.hora = time.monotonic()
        return respuestas

    def subir(self, datos, cliente, envio):
        try:
            nombre, _, tamano = datos.decode()[len("SUBIR "):].rpartition(" ")
        except UnicodeDecodeError:
            return [b"ERROR el nombre no es UTF-8"]
        if not (tamano.isascii() and tamano.isdigit()) or len(tamano) > 15:
            return [b"ERROR falta el tamano"]
        if not es_seguro(nombre) or int(tamano) > FICHERO_MAXIMO:
            return [b"ERROR nombre o tamano no permitido"]
        if envio and envio.estado in ("PREGUNTADO", "RECIBIENDO"):
            if (envio.nombre, envio.tamano) == (nombre, int(tamano)):
                return [envio.respuesta]
            envio.abandonar()
        elif not envio and len(self.envios) >= CLIENTES_MAXIMO:
            return [b"ERROR hay demasiados clientes"]
        self.empezados += 1
        provisional = f".recibiendo-{os.getpid()}-{self.empezados}"
        nuevo = Envio(nombre, int(tamano), provisional)
        self.envios[cliente] = nuevo
        return nuevo.empezar()

    def olvidar_caducados(self):
        for cliente, envio in list(self.envios.items()):
            if envio.caducado():
                if envio.estado == "RECIBIENDO":
                    envio.abandonar()
                del self.envios[cliente]


def es_seguro(nombre):
    if nombre in ("", ".", "..") or set(nombre) & set("/\\\0"):
        return False
    return len(nombre.encode()) <= 255


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50002
    servidor = Servidor(HOST, PUERTO)
    try:
        servidor.funcionar()
    except KeyboardInterrupt:
        for a_medias in servidor.envios.values():
            if a_medias.estado == "RECIBIENDO":
                a_medias.abandonar()
        print("Hasta luego")
