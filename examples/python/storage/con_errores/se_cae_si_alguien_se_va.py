# Error deliberado: cuando un cliente se va, el error no se maneja y termina el servidor completo.
"""Servidor de almacenamiento con un error, para ver cómo se lo encuentra.

Uso: python3 se_cae_si_alguien_se_va.py [host] [puerto]
"""
import io
import os
import pickle
import socket
import sys
import threading

CARPETA = "archivos"
BYTES_LARGO = 4
LARGO_MAXIMO = 64 * 1024 * 1024


class Mensaje:
    """Lo que se dicen cliente y servidor."""

    operacion = None
    data = None
    estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado

    def __setstate__(self, atributos):
        self.__init__(*(atributos.get(nombre) for nombre in ("operacion", "data", "estado")))

    def __repr__(self):
        data = repr(self.data) if isinstance(self.data, str) else type(self.data).__name__
        return f"Mensaje({str(self.operacion)[:40]!r}, {data[:80]})"


class LectorDeMensajes(pickle.Unpickler):
    """Un pickle puede nombrar cualquier función de Python; aquí solo se acepta la clase Mensaje."""

    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        raise pickle.UnpicklingError(f"no se acepta {module}.{name}")


class Servidor:
    chunk_size = 65536

    def __init__(self, port, host):
        self.host = host
        self.port = port
        self.sockets = {}
        self.lock = threading.Lock()
        os.makedirs(CARPETA, exist_ok=True)
        self.bind_listen()
        self.accept_connections()

    def bind_listen(self):
        self.socket_server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket_server.bind((self.host, self.port))
        self.socket_server.listen(128)
        print(f"Servidor escuchando en {self.host}: {self.socket_server.getsockname()[1]}", flush=True)

    def accept_connections(self):
        threading.Thread(target=self.accept_connections_thread, daemon=True).start()

    def accept_connections_thread(self):
        while True:
            try:
                socket_cliente, direccion = self.socket_server.accept()
            except OSError:
                continue  # Ese cliente se arrepintió antes de ser aceptado.
            with self.lock:
                self.sockets[socket_cliente] = direccion
            print(f"Cliente conectado: {direccion[0]}:{direccion[1]}", flush=True)
            threading.Thread(target=self.listen_client_thread, args=(socket_cliente,), daemon=True).start()

    def recibir_bytes(self, socket_cliente, cantidad):
        """Exactamente `cantidad` bytes; un recv puede traer menos, así que se sigue hasta tenerlos todos."""
        datos = bytearray()
        while len(datos) < cantidad:
            trozo = socket_cliente.recv(min(self.chunk_size, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el cliente se fue")
            datos += trozo
        return bytes(datos)

    def listen_client_thread(self, socket_cliente):
        try:
            while True:
                largo = int.from_bytes(self.recibir_bytes(socket_cliente, BYTES_LARGO), "big")
                if largo > LARGO_MAXIMO:
                    raise ConnectionError(f"anunció un mensaje de {largo} bytes")
                mensaje = self.deserializar(self.recibir_bytes(socket_cliente, largo))
                print(f"Mensaje recibido: {mensaje}", flush=True)
                self.manejar_mensaje(mensaje, socket_cliente)
        except OSError as error:
            print(f"Cliente desconectado: {error}", flush=True)
            os._exit(1)

    def deserializar(self, cuerpo):
        """El mensaje que hay en el cuerpo, o None si no hay ninguno."""
        try:
            mensaje = LectorDeMensajes(io.BytesIO(cuerpo)).load()
        except Exception as error:  # Un pickle malo puede fallar de muchas maneras.
            print(f"Llegó algo que no es un mensaje: {error!r}", flush=True)
            return None
        return mensaje if isinstance(mensaje, Mensaje) else None

    def manejar_mensaje(self, mensaje, socket_cliente):
        if mensaje is not None and mensaje.operacion == "listar":
            self.enviar_mensaje(Mensaje(data=self.listar_archivos(), estado="ok"), socket_cliente)
        elif mensaje is not None and mensaje.operacion == "descargar":
            self.enviar_archivo(mensaje.data, socket_cliente)
        else:
            self.enviar_mensaje(Mensaje(estado="error"), socket_cliente)

    def enviar_mensaje(self, mensaje, socket_cliente):
        cuerpo = pickle.dumps(mensaje)
        socket_cliente.sendall(len(cuerpo).to_bytes(BYTES_LARGO, "big") + cuerpo)

    def enviar_archivo(self, archivo, socket_cliente):
        """Solo se envía lo que está en la lista: así ningún nombre sale de la carpeta."""
        try:
            if archivo not in self.listar_archivos():
                raise FileNotFoundError(archivo)
            with open(os.path.join(CARPETA, archivo), "rb") as lector:
                mensaje = Mensaje(data=lector.read(), estado="ok")
        except OSError:
            mensaje = Mensaje(estado="error")
        self.enviar_mensaje(mensaje, socket_cliente)

    def listar_archivos(self):
        rutas = os.scandir(CARPETA)
        return sorted(ruta.name for ruta in rutas if ruta.is_file(follow_symlinks=False))


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    servidor = Servidor(PORT, HOST)
    try:
        input("Presione enter para cerrar\n")
    except (EOFError, KeyboardInterrupt):
        pass
