"""Cliente que pregunta la dirección, el puerto y el fichero."""
import json
import os
import socket
import struct


class Conexion:
    def __init__(self, host, puerto):
        self.sock = socket.create_connection((host, puerto))
        self.entrada = self.sock.makefile("rb")

    def enviar(self, **mensaje):
        cuerpo = json.dumps(mensaje, ensure_ascii=False).encode()
        self.sock.sendall(struct.pack("<I", len(cuerpo)) + cuerpo)

    def recibir(self):
        cabecera = self.entrada.read(4)
        if len(cabecera) < 4:
            raise ConnectionError("el servidor se fue")
        (largo,) = struct.unpack("<I", cabecera)
        cuerpo = self.entrada.read(largo)
        if len(cuerpo) < largo:
            raise ConnectionError("el servidor se fue")
        return json.loads(cuerpo)


def main():
    host = input("Dirección del servidor: ")
    puerto = int(input("Puerto: "))
    nombre = input("Nombre del archivo: ")
    conexion = Conexion(host, puerto)
    with open(nombre, "rb") as fichero:
        contenido = fichero.read()
    conexion.enviar(nombre=nombre, bytes=len(contenido))
    respuesta = conexion.recibir()
    if respuesta["estado"] == "existe":
        print(respuesta["pregunta"])
        reemplazar = input("¿Reemplazarlo? [si/no] ").strip().lower() == "si"
        # error: pregunta, pero no hace caso de la respuesta
        conexion.enviar(reemplazar=True)
        respuesta = conexion.recibir()
    if respuesta["estado"] != "listo":
        print("Error:", respuesta.get("motivo"))
        return
    conexion.sock.sendall(contenido)
    respuesta = conexion.recibir()
    if respuesta["estado"] == "recibido":
        os.remove(nombre)
        print("El servidor recibió", respuesta["bytes"], "bytes")


if __name__ == "__main__":
    try:
        main()
    except (OSError, ValueError) as error:
        print("Error:", error)
