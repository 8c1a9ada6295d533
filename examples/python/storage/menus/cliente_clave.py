"""Cliente de almacenamiento que pide una clave antes de conectarse, y otra vez en cada descarga.

Lo descargado queda en la carpeta descargas/.

Uso: python3 cliente_clave.py [host] [puerto]
"""
import io
import os
import pickle
import socket
import sys

CARPETA = "descargas"
CLAVE = "abracadabra"
# Lo que nombran los protocolos 0, 1 y 2 de pickle, además de la clase.
PROTOCOLOS_ANTIGUOS = {
    "copy_reg._reconstructor", "__builtin__.object", "__builtin__.bytes", "_codecs.encode",
    "copyreg._reconstructor", "builtins.object", "builtins.bytes",
}


class Mensaje:
    operacion = data = estado = None

    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado


class LectorDeMensajes(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("__main__", "Mensaje"):
            return Mensaje
        if f"{module}.{name}" in PROTOCOLOS_ANTIGUOS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"no se acepta {module}.{name}")


class Cliente:
    chunk_size = 65536

    def __init__(self, host, port):
        self.pedir_clave()
        self.socket_cliente = socket.create_connection((host, port))

    def preguntar(self, operacion, data=None):
        """Envía una petición y espera su respuesta."""
        contenido = pickle.dumps(Mensaje(operacion, data), protocol=4)
        self.socket_cliente.sendall(len(contenido).to_bytes(4, byteorder="big") + contenido)
        largo = int.from_bytes(self.recibir_bytes(4), byteorder="big")
        return LectorDeMensajes(io.BytesIO(self.recibir_bytes(largo))).load()

    def recibir_bytes(self, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            trozo = self.socket_cliente.recv(min(self.chunk_size, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el servidor cerró la conexión")
            datos += trozo
        return bytes(datos)

    def pedir_clave(self):
        while input("Palabra secreta: ").strip() != CLAVE:
            print("No es esa.")

    def menu(self):
        while True:
            print("\n1. Listar archivos\n2. Descargar archivo\n3. Salir")
            opcion = input("Elija una opción: ").strip()
            if opcion == "1":
                self.listar()
            elif opcion == "2":
                self.pedir_clave()
                self.descargar(input("Nombre del archivo: "))
            elif opcion == "3":
                return
            else:
                print("no es una opción válida")

    def listar(self):
        respuesta = self.preguntar("listar")
        if respuesta.estado != "ok":
            print("El servidor no pudo listar los archivos.")
            return
        print("Archivos disponibles:")
        for nombre in respuesta.data:
            print(f"- {nombre}")

    def descargar(self, nombre):
        respuesta = self.preguntar("descargar", nombre)
        if respuesta.estado != "ok" or os.path.basename(nombre) in ("", ".", ".."):
            print(f"Error: el servidor no tiene el archivo {nombre}.")
            return
        os.makedirs(CARPETA, exist_ok=True)
        ruta = os.path.join(CARPETA, os.path.basename(nombre))
        with open(ruta + ".parcial", "wb") as archivo:
            archivo.write(respuesta.data)
        os.replace(ruta + ".parcial", ruta)
        print(f"Archivo guardado en {ruta} ({len(respuesta.data)} bytes).")

    def cerrar(self):
        self.socket_cliente.close()


def main(host, port):
    try:
        cliente = Cliente(host, port)
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    try:
        cliente.menu()
        print("Hasta luego.")
    except (EOFError, KeyboardInterrupt):
        print("\nHasta luego.")
    except (OSError, pickle.UnpicklingError, AttributeError, TypeError) as error:
        print(f"Se acabó la conversación con el servidor: {error}")
    finally:
        cliente.cerrar()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "localhost"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 3247
    main(HOST, PORT)
