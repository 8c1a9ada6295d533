# Error deliberado: guarda lo descargado como texto, y pierde los bytes que no son UTF-8.
"""Cliente de almacenamiento con un menú de letras en dos niveles: A archivos (L listar, D descargar, V volver) y S salir.

Lo descargado queda en la carpeta descargas/.

Uso: python3 letras_modo_texto.py [host] [puerto]
"""
import io
import os
import pickle
import socket
import sys

CARPETA = "descargas"
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

    def menu(self):
        while True:
            print("\n[A] Archivos\n[S] Salir")
            opcion = input("Menú principal> ").strip().upper()
            if opcion == "A":
                self.menu_de_archivos()
            elif opcion == "S":
                if input("¿De verdad? Escriba FIN: ").strip() == "FIN":
                    return
            else:
                print("no es una opción válida")

    def menu_de_archivos(self):
        while True:
            print("\n[L] Lo que hay\n[D] Traer uno\n[V] Volver")
            opcion = input("Archivos> ").strip().upper()
            if opcion == "L":
                self.listar()
            elif opcion == "D":
                self.descargar(input("¿Cuál? "))
            elif opcion == "V":
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
        with open(ruta + ".parcial", "w", encoding="utf-8") as archivo:
            archivo.write(respuesta.data.decode("utf-8", errors="ignore"))
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
