"""Servidor central de videos con un solo hilo, sockets que no bloquean y `selectors`.

Si bd_clientes.txt no se entiende, lo aparta con otro nombre y parte sin clientes.

Uso: python3 servidor_selectores.py [host] [puerto]
"""
import os
import selectors
import socket
import sys
import time

ARCHIVO = "bd_clientes.txt"
INCORRECTO = "Formato de entrada incorrecto\n"


class Conexion:
    """Un cliente conectado: lo que llegó a medias y lo que falta por enviarle."""

    def __init__(self, enchufe, ip):
        self.enchufe = enchufe
        self.ip = ip
        self.entrada = b""
        self.salida = b""


class Servidor:
    def __init__(self, host, puerto):
        self.clientes = recuperar()
        self.selector = selectors.DefaultSelector()
        self.escucha = socket.create_server((host, puerto), backlog=128)
        self.escucha.setblocking(False)
        self.selector.register(self.escucha, selectors.EVENT_READ)
        print(f"Servidor escuchando en {host}:{self.escucha.getsockname()[1]}", flush=True)

    def atender(self):
        while True:
            for llave, _ in self.selector.select():
                if llave.data is None:
                    self.aceptar()
                    continue
                try:
                    if llave.data.salida:
                        self.escribir(llave.data)
                    else:
                        self.leer(llave.data)
                except BlockingIOError:
                    pass
                except OSError:
                    self.cerrar(llave.data)

    def aceptar(self):
        try:
            enchufe, direccion = self.escucha.accept()
        except OSError:
            return  # Se arrepintió antes de ser aceptado.
        enchufe.setblocking(False)
        self.selector.register(enchufe, selectors.EVENT_READ, Conexion(enchufe, direccion[0]))

    def leer(self, conexion):
        datos = conexion.enchufe.recv(1024)
        if not datos:
            self.cerrar(conexion)
            return
        conexion.entrada += datos
        try:
            palabras = conexion.entrada.decode("utf-8").split()
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data":
                return  # Falta el resto del último carácter.
            palabras = []
        conexion.entrada = b""
        conexion.salida = self.responder(palabras, conexion.ip).encode("utf-8")
        self.escribir(conexion)

    def escribir(self, conexion):
        """Envía lo que cabe. Mientras falte algo no se lee el comando siguiente de ese cliente."""
        try:
            enviados = conexion.enchufe.send(conexion.salida)
        except BlockingIOError:
            enviados = 0
        conexion.salida = conexion.salida[enviados:]
        evento = selectors.EVENT_WRITE if conexion.salida else selectors.EVENT_READ
        self.selector.modify(conexion.enchufe, evento, conexion)

    def cerrar(self, conexion):
        self.selector.unregister(conexion.enchufe)
        conexion.enchufe.close()

    def responder(self, palabras, ip):
        comando = palabras[0].upper() if palabras else ""
        if comando == "INSC":
            return self.inscribir(palabras) if len(palabras) == 4 else INCORRECTO + "INSC nom_cliente IP puerto_escucha"
        if comando == "VIDEOS" and len(palabras) < 3:
            return INCORRECTO + "VIDEOS nom_cliente cantidad_videos lista_videos"
        if comando == "INFO" and len(palabras) != 1:
            return INCORRECTO + "INFO"
        if comando == "DESCARGAR" and len(palabras) != 2:
            return INCORRECTO + "DESCARGAR nom_video"
        if comando not in ("VIDEOS", "INFO", "DESCARGAR"):
            return "Comando desconocido"
        if ip not in [cliente["ip"] for cliente in self.clientes]:
            return "Regístrese primero"
        if comando == "VIDEOS":
            return self.agregar(palabras)
        if comando == "INFO":
            return "\n".join(video for cliente in self.clientes for video in cliente["videos"]) or "No hay videos registrados"
        for cliente in self.clientes:
            if palabras[1] in cliente["videos"]:
                return f"EXITO {cliente['ip']} {cliente['puerto']}"
        return "El video que busca no existe"

    def inscribir(self, palabras):
        _, nombre, ip, puerto = palabras
        if nombre in [cliente["nombre"] for cliente in self.clientes]:
            return "Usuario ya registrado"
        self.clientes.append({"nombre": nombre, "ip": ip, "puerto": puerto, "videos": []})
        guardar(self.clientes)
        return f"El cliente {nombre} ha sido agregado exitosamente"

    def agregar(self, palabras):
        for cliente in self.clientes:
            if cliente["nombre"] == palabras[1]:
                cliente["videos"] += palabras[3:]
                guardar(self.clientes)
                return "Se agregaron los videos exitosamente"
        return "El cliente proporcionado no existe. Asegúrese de inscribirlo primero"


def recuperar():
    """Los clientes del archivo. Uno que no se entiende se aparta, para que nada se pierda."""
    try:
        with open(ARCHIVO, encoding="utf-8", newline="\n") as archivo:
            return interpretar(archivo.read().split("\n"))
    except FileNotFoundError:
        return []
    except ValueError as error:
        apartado = f"{ARCHIVO}.dañado-{time.strftime('%Y%m%d-%H%M%S')}"
        os.rename(ARCHIVO, apartado)
        print(f"No se entiende {ARCHIVO} ({error}): queda guardado como {apartado}.", flush=True)
        return []


def interpretar(lineas):
    lineas = list(reversed(lineas))
    total = len(lineas)

    def siguiente(palabras):
        trozos = lineas.pop().split() if lineas else []
        if len(trozos) != palabras:
            raise ValueError(f"línea {total - len(lineas)}: se esperaban {palabras} palabras")
        return trozos

    def cantidad(texto):
        if not texto.isdecimal():
            raise ValueError(f"línea {total - len(lineas)}: se esperaba una cantidad")
        return int(texto)

    clientes = []
    for _ in range(cantidad(*siguiente(1))):
        nombre, ip, puerto, videos = siguiente(4)
        videos = [siguiente(1)[0] for _ in range(cantidad(videos))]
        clientes.append({"nombre": nombre, "ip": ip, "puerto": puerto, "videos": videos})
    if any(linea.strip() for linea in lineas):
        raise ValueError(f"línea {total - len(lineas) + 1}: sobra")
    return clientes


def guardar(clientes):
    with open(ARCHIVO + "~", "w", encoding="utf-8", newline="\n") as archivo:
        print(len(clientes), file=archivo)
        for cliente in clientes:
            print(cliente["nombre"], cliente["ip"], cliente["puerto"], len(cliente["videos"]), file=archivo)
            for video in cliente["videos"]:
                print(video, file=archivo)
    os.replace(ARCHIVO + "~", ARCHIVO)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1025
    try:
        Servidor(HOST, PUERTO).atender()
    except KeyboardInterrupt:
        print("Servidor terminado.")
