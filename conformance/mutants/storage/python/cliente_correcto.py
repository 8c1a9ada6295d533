"""Un cliente correcto en partes pequeñas; cada mutante cambia exactamente una."""
import os
import pickle
import socket
import sys


class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.operacion = operacion
        self.data = data
        self.estado = estado


# El protocolo habla de __main__.Mensaje, esté donde esté escrita la clase.
Mensaje.__module__ = "__main__"
sys.modules["__main__"].Mensaje = Mensaje


class ClienteCorrecto:
    def __init__(self, host, port):
        self.socket_cliente = self.conectar(host, port)

    def conectar(self, host, port):
        return socket.create_connection((host, port))

    def usar(self):
        """Atiende el menú hasta que la persona se va o el servidor no está."""
        try:
            while self.elegir():
                pass
        except (OSError, pickle.UnpicklingError) as error:
            self.perder(error)

    def elegir(self):
        """Hace lo que la persona elige; dice si va a elegir otra vez."""
        print("\n1. Listar archivos\n2. Descargar archivo\n3. Salir")
        opcion = input("Elija: ")
        if opcion == "3":
            return self.salir()
        if opcion == "1":
            self.listar()
        elif opcion == "2":
            self.descargar(input("Nombre del archivo: "))
        else:
            print("No es una opción.")
        return True

    def salir(self):
        self.socket_cliente.close()
        return False

    def perder(self, error):
        print(f"Se perdió la conexión con el servidor: {error}")

    def listar(self):
        respuesta = self.preguntar(Mensaje("listar"))
        if respuesta.estado == "ok":
            self.mostrar(respuesta.data)
        else:
            print("El servidor no pudo listar.")

    def mostrar(self, nombres):
        print("Archivos:")
        for nombre in nombres:
            print(f"- {nombre}")

    def descargar(self, nombre):
        respuesta = self.preguntar(Mensaje("descargar", nombre))
        if respuesta.estado == "ok":
            self.guardar(nombre, respuesta.data)
            print("Archivo guardado.")
        else:
            self.avisar(nombre)

    def avisar(self, nombre):
        print(f"Error: el servidor no tiene {nombre}.")

    def guardar(self, nombre, datos):
        os.makedirs(self.carpeta(), exist_ok=True)
        with open(os.path.join(self.carpeta(), os.path.basename(nombre)), "wb") as archivo:
            archivo.write(datos)

    def carpeta(self):
        return "descargas"

    def preguntar(self, mensaje):
        self.socket_cliente.sendall(self.empaquetar(self.serializar(mensaje)))
        return pickle.loads(self.recibir_cuerpo(self.recibir_largo()))

    def serializar(self, mensaje):
        return pickle.dumps(mensaje)

    def empaquetar(self, cuerpo):
        return len(cuerpo).to_bytes(4, "big") + cuerpo

    def recibir_largo(self):
        return int.from_bytes(self.recibir_exacto(4), "big")

    def recibir_cuerpo(self, largo):
        return self.recibir_exacto(largo)

    def recibir_exacto(self, cantidad):
        datos = bytearray()
        while len(datos) < cantidad:
            trozo = self.socket_cliente.recv(min(65536, cantidad - len(datos)))
            if not trozo:
                raise ConnectionError("el servidor cerró")
            datos += trozo
        return bytes(datos)


def correr(clase):
    clase(sys.argv[1], int(sys.argv[2])).usar()
