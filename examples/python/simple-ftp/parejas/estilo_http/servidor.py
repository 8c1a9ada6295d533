"""FTP simple al estilo de HTTP: una línea con la orden, cabeceras, una línea vacía y el cuerpo.

GET /nombre da un fichero, GET / la lista y PUT /nombre guarda uno. Varias peticiones por conexión, un hilo por cliente.

Uso: python3 servidor.py [host] [puerto]
"""
import os
import socket
import sys
import threading

FIN_CABECERAS = b"\r\n\r\n"


class Conexion:
    def __init__(self, sock):
        self.sock = sock
        self.buffer = b""

    def leer_cabeceras(self):
        """La primera línea y las cabeceras; None si el cliente terminó."""
        while FIN_CABECERAS not in self.buffer:
            trozo = self.sock.recv(4096)
            if not trozo:
                return None
            self.buffer += trozo
        texto, _, self.buffer = self.buffer.partition(FIN_CABECERAS)
        primera, *lineas = texto.decode("utf-8").split("\r\n")
        return primera, dict(linea.lower().split(": ", 1) for linea in lineas)

    def leer_cuerpo(self, largo):
        while len(self.buffer) < largo:
            trozo = self.sock.recv(4096)
            if not trozo:
                raise ConnectionError("el cuerpo quedó a medias")
            self.buffer += trozo
        cuerpo, self.buffer = self.buffer[:largo], self.buffer[largo:]
        return cuerpo

    def responder(self, codigo, motivo, cuerpo=b""):
        cabeceras = f"ZFTP/1.0 {codigo} {motivo}\r\nContent-Length: {len(cuerpo)}\r\n\r\n"
        self.sock.sendall(cabeceras.encode("utf-8") + cuerpo)


def obedecer(conexion, orden, cabeceras):
    verbo, _, ruta = orden.partition(" ")
    nombre = os.path.basename(ruta)
    if verbo == "GET" and ruta == "/":
        lista = "\n".join(sorted(f for f in os.listdir() if os.path.isfile(f)))
        conexion.responder(200, "OK", lista.encode("utf-8"))
    elif verbo == "GET" and os.path.isfile(nombre):
        with open(nombre, "rb") as fichero:
            conexion.responder(200, "OK", fichero.read())
    elif verbo == "PUT" and nombre:
        cuerpo = conexion.leer_cuerpo(int(cabeceras["content-length"]))
        with open(nombre, "wb") as fichero:
            fichero.write(cuerpo)
        conexion.responder(201, "Guardado")
    else:
        conexion.responder(404, "No existe")


def atender(sock):
    with sock:
        try:
            conexion = Conexion(sock)
            peticion = conexion.leer_cabeceras()
            while peticion is not None:
                obedecer(conexion, *peticion)
                peticion = conexion.leer_cabeceras()
        except (OSError, ValueError, KeyError) as error:
            print("Se fue un cliente:", error, flush=True)


def main(host, puerto):
    with socket.create_server((host, puerto)) as escucha:
        print("Servidor en", escucha.getsockname(), flush=True)
        while True:
            sock, _ = escucha.accept()
            threading.Thread(target=atender, args=(sock,), daemon=True).start()


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 8080)
    except KeyboardInterrupt:
        pass
