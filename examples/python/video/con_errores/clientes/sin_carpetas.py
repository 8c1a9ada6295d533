# Error deliberado: no crea sus carpetas al iniciar.
"""Cliente de videos con un error, para ver cómo se lo encuentra.

Uso: python3 sin_carpetas.py [host] [puerto] [puerto propio]
"""
import os
import queue
import socket
import sys
import threading
import uuid

COMPARTIDOS = "videos_compartidos"
RECIBIDOS = "videos_recibidos"
NO_EXISTE = b"ERROR El archivo solicitado no existe.\n"
TAMANO_TROZO = 16 * 1024
SILENCIO_SEGUNDOS = 0.2
ESPERA_SEGUNDOS = 10


def es_nombre_simple(nombre):
    """Un nombre que llega por la red nunca se usa como ruta."""
    return nombre not in ("", ".", "..") and not any(letra in nombre for letra in "/\\\0")


# ---------- El que comparte ----------

def compartir(puerto):
    try:
        escucha = socket.create_server(("0.0.0.0", puerto), backlog=128)
    except OSError as error:
        print(f"No se puede compartir en el puerto {puerto}: {error}")
        return
    print(f"Compartiendo videos en el puerto {escucha.getsockname()[1]}")
    while True:
        conexion, direccion = escucha.accept()
        threading.Thread(target=entregar, args=(conexion, direccion), daemon=True).start()


def entregar(conexion, direccion):
    """Responde una solicitud: el tamaño, un salto de línea y el contenido; o el error."""
    try:
        with conexion:
            palabras = conexion.recv(1024).decode(errors="replace").split(maxsplit=1)
            nombre = palabras[1].strip() if len(palabras) == 2 and palabras[0].upper() == "DESCARGAR" else ""
            ruta = os.path.join(COMPARTIDOS, nombre)
            if not es_nombre_simple(nombre) or not os.path.isfile(ruta):
                conexion.sendall(NO_EXISTE)
                return
            with open(ruta, "rb") as archivo:
                conexion.sendall(f"{os.path.getsize(ruta)}\n".encode())
                conexion.sendfile(archivo)
    except OSError as error:
        print(f"No se pudo entregar un video a {direccion[0]}: {error}")


# ---------- El que descarga ----------

class Descargas:
    """Una cola que un hilo va vaciando, una descarga a la vez."""

    def __init__(self):
        self.cola = queue.Queue()
        self.pendientes = []
        self.abandonar = threading.Event()
        self.conexion = None
        self.hilo = threading.Thread(target=self.trabajar, daemon=True)
        self.hilo.start()

    def agregar(self, ip, puerto, video):
        self.pendientes.append(video)
        self.cola.put((ip, puerto, video))
        print(f"Descarga de '{video}' añadida a la cola.")

    def trabajar(self):
        while not self.abandonar.is_set():
            ip, puerto, video = self.cola.get()
            try:
                self.descargar(ip, puerto, video)
            except (OSError, ValueError, OverflowError) as error:
                print(f"No se descargó '{video}': {error}")
            self.pendientes.pop(0)
            self.cola.task_done()

    def detener(self):
        """Abandona lo que falta, también la descarga que está en curso."""
        if not self.pendientes:
            return
        print(f"Se abandonan las descargas pendientes: {', '.join(self.pendientes)}")
        self.abandonar.set()
        try:
            self.conexion.shutdown(socket.SHUT_RDWR)
        except (OSError, AttributeError):
            pass  # Todavía no se conecta, o ya terminó.
        self.hilo.join(2)

    def descargar(self, ip, puerto, video):
        if not es_nombre_simple(video):
            raise ValueError("su nombre no es el de un archivo")
        temporal = os.path.join(RECIBIDOS, f".{uuid.uuid4()}.parcial")
        with socket.create_connection((ip, puerto), timeout=ESPERA_SEGUNDOS) as conexion:
            self.conexion = conexion
            conexion.sendall(f"DESCARGAR {video}".encode())
            tamano, datos = recibir_cabecera(conexion)
            try:
                with open(temporal, "wb") as archivo:
                    self.recibir_contenido(conexion, archivo, tamano, datos, video)
                os.replace(temporal, os.path.join(RECIBIDOS, video))
            except BaseException:
                if os.path.exists(temporal):
                    os.remove(temporal)
                raise
        print(f"Video '{video}' descargado con éxito ({tamano} bytes).")

    def recibir_contenido(self, conexion, archivo, tamano, datos, video):
        """Escribe justo lo que anunció el tamaño; `datos` es lo que llegó junto con la cabecera."""
        recibidos, avisado = 0, 0
        while True:
            datos = datos[:tamano - recibidos]
            archivo.write(datos)
            recibidos += len(datos)
            decena = recibidos * 10 // tamano * 10 if tamano else 100
            if decena > avisado:
                print(f"Descargando {video}: {decena}% completo")
                avisado = decena
            if recibidos == tamano:
                return
            datos = conexion.recv(TAMANO_TROZO)
            if not datos:
                raise ValueError(f"el otro cliente cerró con {recibidos} de {tamano} bytes")


def recibir_cabecera(conexion):
    """El tamaño, y los bytes del contenido que llegaron junto con él."""
    datos = b""
    while b"\n" not in datos:
        trozo = conexion.recv(1024)
        if not trozo:
            raise ValueError("el otro cliente cerró antes de decir el tamaño")
        datos += trozo
        if len(datos) > 10_000:
            raise ValueError("el otro cliente no dice el tamaño")
    linea, _, resto = datos.partition(b"\n")
    if linea.startswith(b"ERROR"):
        raise ValueError(f"el otro cliente respondió: {linea.decode(errors='replace')}")
    if not linea.strip().isdigit():
        raise ValueError("el otro cliente no dice el tamaño")
    return int(linea), resto


# ---------- El que conversa ----------

def recibir_respuesta(conexion):
    """Una respuesta no dice dónde termina: se juntan trozos hasta que deja de llegar."""
    conexion.settimeout(ESPERA_SEGUNDOS)
    datos = b""
    try:
        trozo = conexion.recv(4096)
        conexion.settimeout(SILENCIO_SEGUNDOS)
        while trozo:
            datos += trozo
            trozo = conexion.recv(4096)
    except socket.timeout:
        pass
    return datos.decode(errors="replace")


def conversar(conexion, descargas):
    while True:
        mensaje = input("Escribe un mensaje (o 'salir' para terminar): ")
        if mensaje.strip().lower() == "salir":
            descargas.detener()
            return
        if not mensaje.strip():
            continue
        conexion.sendall(mensaje.encode())
        respuesta = recibir_respuesta(conexion)
        if not respuesta:
            print("El servidor no respondió.")
            return
        print(f"Respuesta del servidor: {respuesta}")
        palabras = respuesta.split()
        if mensaje.split()[0].upper() == "DESCARGAR" and palabras[:1] == ["EXITO"] and len(palabras) == 3:
            if palabras[2].isdigit():
                descargas.agregar(palabras[1], int(palabras[2]), mensaje.split()[1])


def main(host, puerto, puerto_propio):
    sys.stdout.reconfigure(line_buffering=True)
    threading.Thread(target=compartir, args=(puerto_propio,), daemon=True).start()
    descargas = Descargas()
    try:
        with socket.create_connection((host, puerto), timeout=ESPERA_SEGUNDOS) as conexion:
            print(f"Conectado al servidor central en {host}:{puerto}")
            conversar(conexion, descargas)
    except EOFError:
        print("\nSe terminó la entrada.")
        descargas.cola.join()
    except OSError as error:
        print(f"No hay conexión con el servidor central en {host}:{puerto}: {error}")
    print("Cliente finalizado.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1025
    PUERTO_PROPIO = int(sys.argv[3]) if len(sys.argv) > 3 else 1030
    try:
        main(HOST, PUERTO, PUERTO_PROPIO)
    except KeyboardInterrupt:
        print("\nCliente interrumpido.")
