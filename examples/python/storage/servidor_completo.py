"""Servidor de almacenamiento con los desafíos de la experiencia: subir, duplicar, difundir y reenviar.

Cada cliente tiene dos hilos: uno escucha y otro envía lo que hay en su cola. Así, lo que se difunde a un cliente
lento espera en la cola de ese cliente, y los demás no se detienen.

Uso: python3 servidor_completo.py [host] [puerto]
"""
import io
import os
import pickle
import socket
import sys
import threading
from collections import deque

CARPETA = "archivos"
BYTES_LARGO = 4
LARGO_MAXIMO = 64 * 1024 * 1024
COLA_PROPIA = 8 * 1024 * 1024
COLA_MAXIMA = 128 * 1024 * 1024
# Un archivo a medio escribir tiene este prefijo; nadie lo ve hasta que está completo.
INCOMPLETO = ".incompleto-"


class Mensaje:
    operacion = None
    data = None
    estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado

    def __setstate__(self, atributos):
        self.__init__(*(atributos.get(nombre) for nombre in ("operacion", "data", "estado")))


class LectorDeMensajes(pickle.Unpickler):
    """Un pickle puede nombrar cualquier función de Python; aquí solo se acepta la clase Mensaje."""

    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        raise pickle.UnpicklingError(f"no se acepta {module}.{name}")


class NoSePuede(Exception):
    """Lo que pide el cliente no se puede hacer; se le responde con estado error."""


class Carpeta:
    """Los archivos que se guardan. Todos los nombres pasan por `ruta_de`."""

    def __init__(self, ruta):
        self.ruta = ruta
        self.lock = threading.Lock()
        self.escrituras = 0
        os.makedirs(ruta, exist_ok=True)

    def listar(self):
        with os.scandir(self.ruta) as entradas:
            return sorted(
                entrada.name for entrada in entradas
                if entrada.is_file(follow_symlinks=False) and not entrada.name.startswith(INCOMPLETO)
            )

    def ruta_de(self, nombre):
        valido = (
            isinstance(nombre, str)
            and nombre not in ("", ".", "..")
            and not any(caracter in nombre for caracter in "/\\\0")
            and not nombre.startswith(INCOMPLETO)
        )
        if not valido:
            raise NoSePuede(f"nombre no permitido: {str(nombre)[:60]!r}")
        return os.path.join(self.ruta, nombre)

    def leer(self, nombre):
        ruta = self.ruta_de(nombre)
        if os.path.islink(ruta):
            raise NoSePuede("es un enlace, que puede llevar fuera de la carpeta")
        with open(ruta, "rb") as archivo:
            return archivo.read()

    def guardar(self, nombre, contenido):
        """Escribe aparte y renombra al final: un archivo incompleto nunca tiene el nombre definitivo."""
        ruta = self.ruta_de(nombre)
        if os.path.isdir(ruta):
            raise NoSePuede("hay una carpeta con ese nombre")
        with self.lock:
            self.escrituras += 1
            provisorio = os.path.join(self.ruta, f"{INCOMPLETO}{os.getpid()}-{self.escrituras}")
        try:
            with open(provisorio, "wb") as archivo:
                archivo.write(contenido)
            os.replace(provisorio, ruta)
        finally:
            if os.path.exists(provisorio):
                os.remove(provisorio)

    def duplicar(self, nombre):
        contenido = self.leer(nombre)
        base, extension = os.path.splitext(nombre)
        numero = 1
        while True:
            nuevo = f"{base} (copia {numero}){extension}"
            try:
                # El modo "x" falla si el archivo ya existe: dos copias a la vez no se pisan.
                with open(self.ruta_de(nuevo), "xb"):
                    pass
                break
            except FileExistsError:
                numero += 1
        self.guardar(nuevo, contenido)
        return nuevo


class Cliente:
    """La conexión con un cliente y la cola de lo que falta por enviarle."""

    def __init__(self, socket_cliente, direccion):
        self.socket = socket_cliente
        self.nombre = f"{direccion[0]}:{direccion[1]}"
        self.cola = deque()
        self.pendiente = 0
        self.terminado = False
        self.cambio = threading.Condition()

    def encolar(self, paquete):
        with self.cambio:
            self.pendiente += len(paquete)
            self.cola.append(paquete)
            if self.pendiente > COLA_MAXIMA:
                print(f"{self.nombre} no lee lo que se le envía: se lo desconecta", flush=True)
                self.cortar()
            self.cambio.notify_all()

    def esperar_lugar(self):
        """Mientras no lee lo que pidió, sus peticiones nuevas esperan."""
        with self.cambio:
            self.cambio.wait_for(lambda: self.terminado or self.pendiente <= COLA_PROPIA)

    def enviar_cola(self):
        while True:
            with self.cambio:
                self.cambio.wait_for(lambda: self.terminado or self.cola)
                if not self.cola:
                    return
                paquete = self.cola.popleft()
            try:
                self.socket.sendall(paquete)
            except OSError:
                self.cortar()
                return
            with self.cambio:
                self.pendiente -= len(paquete)
                self.cambio.notify_all()

    def terminar(self):
        """No habrá más respuestas; lo que ya está en la cola todavía se envía."""
        with self.cambio:
            self.terminado = True
            self.cambio.notify_all()

    def cortar(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # Ya no estaba.

    def recibir_bytes(self, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            trozo = self.socket.recv(min(65536, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el cliente se fue")
            datos += trozo
        return bytes(datos)


class Servidor:
    def __init__(self, port, host):
        self.carpeta = Carpeta(CARPETA)
        self.clientes = {}
        self.lock = threading.Lock()
        self.operaciones = {
            "listar": self.listar,
            "descargar": self.descargar,
            "subir": self.subir,
            "duplicar": self.duplicar,
            "difundir": self.difundir,
            "reenviar": self.reenviar,
        }
        self.socket_server = socket.create_server((host, port), backlog=128)
        print(f"Servidor escuchando en {host}: {self.socket_server.getsockname()[1]}", flush=True)

    def accept_connections(self):
        while True:
            try:
                cliente = Cliente(*self.socket_server.accept())
            except OSError:
                continue  # Ese cliente se arrepintió antes de ser aceptado.
            with self.lock:
                self.clientes[cliente.nombre] = cliente
            print(f"Cliente conectado: {cliente.nombre}", flush=True)
            threading.Thread(target=self.listen_client_thread, args=(cliente,), daemon=True).start()

    def listen_client_thread(self, cliente):
        emisor = threading.Thread(target=cliente.enviar_cola, daemon=True)
        emisor.start()
        try:
            while True:
                largo = int.from_bytes(cliente.recibir_bytes(BYTES_LARGO), "big")
                if largo > LARGO_MAXIMO:
                    raise ConnectionError(f"anunció un mensaje de {largo} bytes")
                self.manejar_mensaje(cliente.recibir_bytes(largo), cliente)
                cliente.esperar_lugar()
        except OSError as error:
            print(f"Cliente desconectado: {cliente.nombre} ({error})", flush=True)
        finally:
            with self.lock:
                del self.clientes[cliente.nombre]
            cliente.terminar()
            emisor.join()
            cliente.socket.close()

    def manejar_mensaje(self, cuerpo, cliente):
        try:
            mensaje = LectorDeMensajes(io.BytesIO(cuerpo)).load()
            if mensaje.operacion not in self.operaciones:
                raise NoSePuede(f"operación desconocida: {str(mensaje.operacion)[:40]!r}")
            respuesta = Mensaje(data=self.operaciones[mensaje.operacion](mensaje.data, cliente), estado="ok")
        except Exception as error:  # Un pickle malo puede fallar de muchas maneras.
            print(f"{cliente.nombre}: no se pudo: {error!r}", flush=True)
            respuesta = Mensaje(estado="error")
        cliente.encolar(empaquetar(respuesta))

    def listar(self, _data, _cliente):
        return self.carpeta.listar()

    def descargar(self, nombre, _cliente):
        return self.carpeta.leer(nombre)

    def subir(self, data, _cliente):
        nombre, contenido = data
        if not isinstance(contenido, bytes):
            raise NoSePuede("el contenido de un archivo son bytes")
        self.carpeta.guardar(nombre, contenido)

    def duplicar(self, nombre, _cliente):
        return self.carpeta.duplicar(nombre)

    def difundir(self, nombre, _cliente):
        paquete = empaquetar(Mensaje("difundir", [nombre, self.carpeta.leer(nombre)], "ok"))
        with self.lock:
            todos = list(self.clientes.values())
        for cliente in todos:
            cliente.encolar(paquete)

    def reenviar(self, data, cliente):
        destinatario, texto = data
        if not isinstance(texto, str):
            raise NoSePuede("solo se reenvían textos")
        with self.lock:
            otro = self.clientes.get(destinatario)
        if otro is None:
            raise NoSePuede("nadie tiene esa dirección")
        otro.encolar(empaquetar(Mensaje("reenviar", [cliente.nombre, texto], "ok")))


def empaquetar(mensaje):
    cuerpo = pickle.dumps(mensaje, protocol=4)
    return len(cuerpo).to_bytes(BYTES_LARGO, "big") + cuerpo


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    try:
        Servidor(PORT, HOST).accept_connections()
    except KeyboardInterrupt:
        print("Servidor cerrado")
