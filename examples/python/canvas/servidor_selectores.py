"""Servidor de DrawColorCanvas con un solo hilo: sockets que no bloquean, `selectors` y un búfer por cliente.

Envía las columnas de derecha a izquierda: el orden de un diccionario no importa.

Uso: python3 servidor_selectores.py [host] [puerto]
"""
import json
import selectors
import socket
import sys

COLORES = frozenset(["white", "black", "red", "green", "yellow", "blue", "cyan", "magenta"])
LADO = 50
LARGO_MAXIMO = 4 * 1024 * 1024
SALIDA_MAXIMA = 64 * 1024 * 1024


class Cliente:
    """Lo que se sabe de un cliente: los bytes que llegaron y los que faltan por enviar."""

    def __init__(self, conexion, numero):
        self.conexion = conexion
        self.numero = numero
        self.entrada = bytearray()
        self.salida = bytearray()
        self.terminando = False

    def sacar_mensaje(self):
        """El cuerpo del primer mensaje completo, o None si todavía falta una parte."""
        if len(self.entrada) < 5:
            return None
        largo = int.from_bytes(self.entrada[:5], "little")
        if largo > LARGO_MAXIMO:
            raise ValueError("mensaje demasiado largo")
        if len(self.entrada) < 5 + largo:
            return None
        cuerpo = bytes(self.entrada[5:5 + largo])
        del self.entrada[:5 + largo]
        return cuerpo


class Servidor:
    def __init__(self, host, port):
        print("Iniciando servidor...")
        self.tablero = [["white" for _ in range(LADO)] for _ in range(LADO)]
        self.clientes = {}
        self.selector = selectors.DefaultSelector()
        self.escucha = socket.create_server((host, port), backlog=128)
        self.escucha.setblocking(False)
        self.selector.register(self.escucha, selectors.EVENT_READ)
        print(f"Servidor escuchando en {host}:{self.escucha.getsockname()[1]}")

    def atender(self):
        print("Servidor aceptando conexiones!\nCTRL + C -> SALIR")
        numero = 0
        while True:
            for llave, eventos in self.selector.select():
                if llave.data is None:
                    numero += 1
                    self.aceptar(numero)
                    continue
                if llave.data.numero not in self.clientes:
                    continue
                try:
                    if eventos & selectors.EVENT_WRITE:
                        self.vaciar(llave.data)
                    if eventos & selectors.EVENT_READ and llave.data.numero in self.clientes:
                        self.leer(llave.data)
                except (OSError, ValueError, RecursionError) as error:
                    print(f"Problema con el cliente {llave.data.numero}: {error}")
                    self.eliminar(llave.data)

    def aceptar(self, numero):
        try:
            conexion, _ = self.escucha.accept()
        except OSError:
            return  # Se arrepintió antes de ser aceptado.
        conexion.setblocking(False)
        self.clientes[numero] = Cliente(conexion, numero)
        self.selector.register(conexion, selectors.EVENT_READ, self.clientes[numero])
        print(f"Ha llegado un nuevo cliente con id {numero}!\nEscuchando a cliente {numero}!")

    def leer(self, cliente):
        try:
            datos = cliente.conexion.recv(128)
        except BlockingIOError:
            return
        if not datos:
            self.eliminar(cliente)
            return
        cliente.entrada += datos
        cuerpo = cliente.sacar_mensaje()
        while cuerpo is not None and not cliente.terminando:
            self.responder(cliente, json.loads(cuerpo.decode("utf-8")))
            cuerpo = cliente.sacar_mensaje()

    def responder(self, cliente, mensaje):
        comando = mensaje.get("comando") if isinstance(mensaje, dict) else None
        if comando == "cerrar":
            cliente.terminando = True
            self.enviar(cliente, {"cerrar": True})
        elif comando == "nuevo":
            self.enviar(cliente, self.obtener_tablero())
        elif comando == "pintar" and self.pintar(mensaje):
            tablero = self.obtener_tablero()
            for otro in list(self.clientes.values()):
                self.enviar(otro, tablero)
        else:
            self.enviar(cliente, {"error": "No se puede hacer lo que pide el mensaje."})

    def pintar(self, mensaje):
        try:
            x, y, color = int(mensaje["x_pos"]), int(mensaje["y_pos"]), mensaje["nombre_color"]
            if not (0 <= x < LADO and 0 <= y < LADO and color in COLORES):
                return False
        except (KeyError, TypeError, ValueError, OverflowError):
            return False
        self.tablero[y][x] = color
        return True

    def obtener_tablero(self):
        return {str(y): {str(x): self.tablero[y][x] for x in reversed(range(LADO))} for y in range(LADO)}

    def enviar(self, cliente, mensaje):
        """Deja el mensaje en el búfer de salida; se envía cuando el socket lo permita."""
        if cliente.numero not in self.clientes:
            return
        cuerpo = json.dumps(mensaje, separators=(", ", ":")).encode("utf-8")
        cliente.salida += len(cuerpo).to_bytes(5, "little") + cuerpo
        if len(cliente.salida) > SALIDA_MAXIMA:
            self.eliminar(cliente)
        elif cliente.terminando:
            self.selector.modify(cliente.conexion, selectors.EVENT_WRITE, cliente)
        else:
            self.selector.modify(cliente.conexion, selectors.EVENT_READ | selectors.EVENT_WRITE, cliente)

    def vaciar(self, cliente):
        try:
            enviados = cliente.conexion.send(cliente.salida)
        except BlockingIOError:
            return
        del cliente.salida[:enviados]
        if cliente.salida:
            return
        if cliente.terminando:
            self.eliminar(cliente)
        else:
            self.selector.modify(cliente.conexion, selectors.EVENT_READ, cliente)

    def eliminar(self, cliente):
        if self.clientes.pop(cliente.numero, None) is None:
            return
        print(f"Cerrando conexión con el cliente {cliente.numero}...")
        self.selector.unregister(cliente.conexion)
        cliente.conexion.close()
        print(f"Se ha eliminado el socket del cliente {cliente.numero}.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        Servidor(HOST, PORT).atender()
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")
