# Error deliberado: no piensa en un comando sin palabras: palabras[0] termina el hilo de ese cliente.
"""Servidor central de videos con un error, para ver cómo se lo encuentra.

Uso: python3 comando_vacio.py [host] [puerto]
"""
import os
import socket
import sys
import threading

ARCHIVO = "bd_clientes.txt"
LARGO_MAXIMO = 1024
AYUDA = {
    "INSC": "INSC nom_cliente IP puerto_escucha",
    "VIDEOS": "VIDEOS nom_cliente cantidad_videos lista_videos",
    "INFO": "INFO",
    "DESCARGAR": "DESCARGAR nom_video",
}


class Cliente:
    def __init__(self, nombre, ip, puerto, videos=()):
        self.nombre = nombre
        self.ip = ip
        self.puerto = puerto
        self.videos = list(videos)


class BaseDeDatos:
    """Los clientes registrados, en una lista y en el archivo."""

    def __init__(self):
        self.candado = threading.Lock()
        self.clientes = leer_clientes()

    def inscribir(self, nombre, ip, puerto):
        with self.candado:
            if any(cliente.nombre == nombre for cliente in self.clientes):
                return "Usuario ya registrado"
            self.clientes.append(Cliente(nombre, ip, puerto))
            guardar_clientes(self.clientes)
        return f"El cliente {nombre} ha sido agregado exitosamente"

    def agregar_videos(self, nombre, videos):
        with self.candado:
            for cliente in self.clientes:
                if cliente.nombre == nombre:
                    cliente.videos.extend(videos)
                    guardar_clientes(self.clientes)
                    return "Se agregaron los videos exitosamente"
        return "El cliente proporcionado no existe. Asegúrese de inscribirlo primero"

    def listar(self):
        with self.candado:
            videos = [video for cliente in self.clientes for video in cliente.videos]
        return "\n".join(videos) if videos else "No hay videos registrados"

    def buscar(self, video):
        with self.candado:
            for cliente in self.clientes:
                if video in cliente.videos:
                    return f"EXITO {cliente.ip} {cliente.puerto}"
        return "El video que busca no existe"

    def conoce(self, ip):
        with self.candado:
            return any(cliente.ip == ip for cliente in self.clientes)


def leer_clientes():
    """Lee el archivo; si no se entiende, lo dice y termina sin tocarlo."""
    if not os.path.exists(ARCHIVO):
        return []
    with open(ARCHIVO, "rb") as archivo:
        lineas = archivo.read().split(b"\n")
    numero = 0
    try:
        clientes = []
        cantidad = int(lineas[numero])
        for _ in range(cantidad):
            numero += 1
            nombre, ip, puerto, cantidad_videos = lineas[numero].decode().split()
            cliente = Cliente(nombre, ip, puerto)
            for _ in range(int(cantidad_videos)):
                numero += 1
                (video,) = lineas[numero].decode().split()
                cliente.videos.append(video)
            clientes.append(cliente)
        numero += 1
        if any(linea.strip() for linea in lineas[numero:]):
            raise ValueError("sobran líneas")
        return clientes
    except (ValueError, IndexError):
        sys.exit(f"No se entiende la línea {numero + 1} de {ARCHIVO}. No se toca: corríjalo o muévalo.")


def guardar_clientes(clientes):
    """Escribe otro archivo y lo pone en el lugar del anterior, para que nunca quede uno a medias."""
    temporal = ARCHIVO + ".nuevo"
    with open(temporal, "w", encoding="utf-8", newline="\n") as archivo:
        archivo.write(f"{len(clientes)}\n")
        for cliente in clientes:
            archivo.write(f"{cliente.nombre} {cliente.ip} {cliente.puerto} {len(cliente.videos)}\n")
            for video in cliente.videos:
                archivo.write(f"{video}\n")
    os.replace(temporal, ARCHIVO)


def responder(texto, ip, base):
    """La respuesta a un comando que llegó desde esa dirección."""
    palabras = texto.split()
    if palabras[0].upper() not in AYUDA:
        return "Comando desconocido"
    comando, datos = palabras[0].upper(), palabras[1:]
    if not formato_correcto(comando, datos):
        return f"Formato de entrada incorrecto\n{AYUDA[comando]}"
    if comando == "INSC":
        return base.inscribir(*datos)
    if not base.conoce(ip):
        return "Regístrese primero"
    if comando == "VIDEOS":
        return base.agregar_videos(datos[0], datos[2:])
    if comando == "INFO":
        return base.listar()
    return base.buscar(datos[0])


def formato_correcto(comando, datos):
    if comando == "VIDEOS":
        return len(datos) >= 2
    return len(datos) == {"INSC": 3, "INFO": 0, "DESCARGAR": 1}[comando]


def atender(conexion, direccion, base):
    """Contesta comandos hasta que el cliente se va."""
    print(f"Conexión establecida desde {direccion[0]}:{direccion[1]}")
    try:
        with conexion:
            while True:
                datos = recibir_comando(conexion)
                if not datos:
                    break
                conexion.sendall(responder(a_texto(datos), direccion[0], base).encode())
    except OSError as error:
        print(f"Se perdió a {direccion[0]}: {error}")
    print(f"Conexión cerrada con {direccion[0]}:{direccion[1]}")


def recibir_comando(conexion):
    """Un envío del cliente; si termina en medio de un carácter, espera el resto de ese carácter."""
    datos = conexion.recv(LARGO_MAXIMO)
    while termina_en_medio(datos):
        resto = conexion.recv(LARGO_MAXIMO)
        if not resto:
            break
        datos += resto
    return datos


def termina_en_medio(datos):
    try:
        datos.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def a_texto(datos):
    try:
        return datos.decode()
    except UnicodeDecodeError:
        return ""


def main(host, puerto):
    sys.stdout.reconfigure(line_buffering=True)
    base = BaseDeDatos()
    with socket.create_server((host, puerto), backlog=128) as escucha:
        print(f"Servidor escuchando en {host}:{escucha.getsockname()[1]}")
        while True:
            conexion, direccion = escucha.accept()
            threading.Thread(target=atender, args=(conexion, direccion, base), daemon=True).start()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1025
    try:
        main(HOST, PUERTO)
    except KeyboardInterrupt:
        print("Servidor terminado.")
