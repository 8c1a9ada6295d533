"""Servidor de almacenamiento con un solo hilo: sockets que no bloquean, `selectors` y dos búferes por cliente.

Mientras un cliente no lee lo que pidió, tampoco se leen sus peticiones nuevas.

Uso: python3 servidor_selectores.py [host] [puerto]
"""
import io
import os
import pickle
import selectors
import socket
import sys

CARPETA = os.path.abspath("archivos")
LARGO_MAXIMO = 64 * 1024 * 1024


class Mensaje:
    operacion = data = estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado

    def __setstate__(self, atributos):
        self.__init__(*map(atributos.get, ("operacion", "data", "estado")))


class LectorSeguro(pickle.Unpickler):
    """Lee mensajes y rechaza cualquier otra cosa, que podría ejecutar código."""

    def find_class(self, module, name):
        if f"{module}.{name}" != "__main__.Mensaje":
            raise pickle.UnpicklingError(f"{module}.{name} no está permitido")
        return Mensaje


class Cliente:
    """Los bytes que llegaron de un cliente y los que faltan por enviarle."""

    def __init__(self, conexion, direccion):
        self.conexion = conexion
        self.direccion = direccion
        self.entrada = bytearray()
        self.salida = memoryview(b"")

    def sacar_cuerpo(self):
        """El cuerpo del primer mensaje completo, o None si todavía falta una parte."""
        if len(self.entrada) < 4:
            return None
        largo = int.from_bytes(self.entrada[:4], "big")
        if largo > LARGO_MAXIMO:
            raise ValueError(f"anunció {largo} bytes")
        if len(self.entrada) < 4 + largo:
            return None
        cuerpo = bytes(self.entrada[4:4 + largo])
        del self.entrada[:4 + largo]
        return cuerpo


class Servidor:
    def __init__(self, host, port):
        os.makedirs(CARPETA, exist_ok=True)
        self.selector = selectors.DefaultSelector()
        self.escucha = socket.create_server((host, port), backlog=128)
        self.escucha.setblocking(False)
        self.selector.register(self.escucha, selectors.EVENT_READ)
        print(f"Servidor escuchando en {host}: {self.escucha.getsockname()[1]}", flush=True)

    def atender(self):
        while True:
            for llave, _ in self.selector.select():
                if llave.data is None:
                    self.aceptar()
                    continue
                try:
                    if llave.data.salida:
                        self.enviar(llave.data)
                    else:
                        self.leer(llave.data)
                except BlockingIOError:
                    continue
                except (OSError, ValueError) as error:
                    self.despedir(llave.data, error)

    def aceptar(self):
        try:
            conexion, direccion = self.escucha.accept()
        except OSError:
            return  # Se arrepintió antes de ser aceptado.
        conexion.setblocking(False)
        self.selector.register(conexion, selectors.EVENT_READ, Cliente(conexion, direccion))
        print(f"Cliente conectado: {direccion}", flush=True)

    def leer(self, cliente):
        datos = cliente.conexion.recv(65536)
        if not datos:
            raise ConnectionError("fin de la conexión")
        cliente.entrada += datos
        self.responder_pendiente(cliente)

    def responder_pendiente(self, cliente):
        """Prepara la respuesta de un mensaje; el siguiente espera a que esa respuesta haya salido."""
        cuerpo = cliente.sacar_cuerpo()
        if cuerpo is None:
            return
        respuesta = pickle.dumps(self.manejar_mensaje(cuerpo), protocol=4)
        cliente.salida = memoryview(len(respuesta).to_bytes(4, "big") + respuesta)
        self.selector.modify(cliente.conexion, selectors.EVENT_WRITE, cliente)

    def enviar(self, cliente):
        enviados = cliente.conexion.send(cliente.salida)
        cliente.salida = cliente.salida[enviados:]
        if not cliente.salida:
            self.selector.modify(cliente.conexion, selectors.EVENT_READ, cliente)
            self.responder_pendiente(cliente)

    def manejar_mensaje(self, cuerpo):
        try:
            mensaje = LectorSeguro(io.BytesIO(cuerpo)).load()
            if mensaje.operacion == "listar":
                return Mensaje(data=self.listar_archivos(), estado="ok")
            if mensaje.operacion == "descargar":
                return Mensaje(data=self.leer_archivo(mensaje.data), estado="ok")
            print(f"Operación desconocida: {str(mensaje.operacion)[:40]!r}", flush=True)
        except Exception as error:  # Un pickle malo puede fallar de muchas maneras.
            print(f"No se pudo responder: {error!r}", flush=True)
        return Mensaje(estado="error")

    def listar_archivos(self):
        return [nombre for nombre in os.listdir(CARPETA) if self.ruta_de(nombre)]

    def leer_archivo(self, nombre):
        ruta = self.ruta_de(nombre)
        if ruta is None:
            raise FileNotFoundError(nombre)
        with open(ruta, "rb") as archivo:
            return archivo.read()

    def ruta_de(self, nombre):
        """La ruta de un archivo de la carpeta, o None si no existe o queda fuera de ella."""
        ruta = os.path.realpath(os.path.join(CARPETA, nombre))
        dentro = os.path.dirname(ruta) == os.path.realpath(CARPETA) and not os.path.isabs(nombre)
        return ruta if dentro and os.path.isfile(ruta) else None

    def despedir(self, cliente, motivo):
        print(f"Cliente desconectado: {cliente.direccion} ({motivo})", flush=True)
        self.selector.unregister(cliente.conexion)
        cliente.conexion.close()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    try:
        Servidor(HOST, PORT).atender()
    except KeyboardInterrupt:
        print("Servidor cerrado")
