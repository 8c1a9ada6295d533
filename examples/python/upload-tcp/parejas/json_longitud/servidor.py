"""Servidor con socketserver. Cada mensaje es un JSON con su largo delante en 4 bytes little-endian."""
import json
import os
import socketserver
import struct
import sys
import tempfile


class Manejador(socketserver.StreamRequestHandler):
    def leer(self, cuantos):
        datos = self.rfile.read(cuantos)
        if len(datos) < cuantos:
            raise EOFError
        return datos

    def leer_mensaje(self):
        (largo,) = struct.unpack("<I", self.leer(4))
        if largo > 100_000:
            raise ValueError("mensaje demasiado largo")
        return json.loads(self.leer(largo))

    def responder(self, **mensaje):
        cuerpo = json.dumps(mensaje, ensure_ascii=False).encode()
        self.wfile.write(struct.pack("<I", len(cuerpo)) + cuerpo)

    def handle(self):
        try:
            self.atender(self.leer_mensaje())
        except (EOFError, ConnectionError):
            print("El cliente se fue", flush=True)
        except (ValueError, KeyError, TypeError) as error:
            self.responder(estado="error", motivo=str(error))

    def atender(self, peticion):
        nombre = os.path.basename(peticion["nombre"])
        if os.path.isfile(nombre):
            self.responder(estado="existe", pregunta=f"El fichero {nombre} ya existe en el servidor")
            if not self.leer_mensaje()["reemplazar"]:
                return
        self.responder(estado="listo")
        self.guardar(nombre, peticion["bytes"])
        self.responder(estado="recibido", bytes=peticion["bytes"])
        print("Guardado", nombre, flush=True)

    def guardar(self, nombre, faltan):
        with tempfile.NamedTemporaryFile(dir=".", delete=False) as salida:
            try:
                while faltan > 0:
                    trozo = self.leer(min(faltan, 8192))
                    salida.write(trozo)
                    faltan -= len(trozo)
            except BaseException:
                os.unlink(salida.name)
                raise
        os.replace(salida.name, nombre)


class Servidor(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == "__main__":
    with Servidor((sys.argv[1], int(sys.argv[2])), Manejador) as servidor:
        print("Escuchando", flush=True)
        servidor.serve_forever()
