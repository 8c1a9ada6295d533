"""Servidor central de videos con asyncio: todo ocurre en un hilo, así que los cambios nunca se cruzan.

Uso: python3 servidor_asyncio.py [host] [puerto]
"""
import asyncio
import os
import sys

ARCHIVO = "bd_clientes.txt"


class FormatoIncorrecto(Exception):
    pass


class Indice:
    """Los clientes por nombre, en el orden en que se inscribieron: nombre -> (ip, puerto, videos)."""

    def __init__(self):
        self.clientes = {}
        self.comandos = {
            "INSC": (self.insc, "INSC nom_cliente IP puerto_escucha"),
            "VIDEOS": (self.videos, "VIDEOS nom_cliente cantidad_videos lista_videos"),
            "INFO": (self.info, "INFO"),
            "DESCARGAR": (self.descargar, "DESCARGAR nom_video"),
        }

    def responder(self, palabras, ip):
        funcion, ayuda = self.comandos.get(palabras[0].upper() if palabras else "", (None, ""))
        if funcion is None:
            return "Comando desconocido"
        try:
            return funcion(palabras[1:], ip)
        except FormatoIncorrecto:
            return f"Formato de entrada incorrecto\n{ayuda}"

    def insc(self, datos, _ip):
        exigir(len(datos) == 3)
        nombre, ip, puerto = datos
        if nombre in self.clientes:
            return "Usuario ya registrado"
        self.clientes[nombre] = (ip, puerto, [])
        self.guardar()
        return f"El cliente {nombre} ha sido agregado exitosamente"

    def videos(self, datos, ip):
        exigir(len(datos) >= 2)
        if not self.conoce(ip):
            return "Regístrese primero"
        if datos[0] not in self.clientes:
            return "El cliente proporcionado no existe. Asegúrese de inscribirlo primero"
        self.clientes[datos[0]][2].extend(datos[2:])
        self.guardar()
        return "Se agregaron los videos exitosamente"

    def info(self, datos, ip):
        exigir(not datos)
        if not self.conoce(ip):
            return "Regístrese primero"
        nombres = [video for _, _, videos in self.clientes.values() for video in videos]
        return "\n".join(nombres) or "No hay videos registrados"

    def descargar(self, datos, ip):
        exigir(len(datos) == 1)
        if not self.conoce(ip):
            return "Regístrese primero"
        for ip_dueno, puerto, videos in self.clientes.values():
            if datos[0] in videos:
                return f"EXITO {ip_dueno} {puerto}"
        return "El video que busca no existe"

    def conoce(self, ip):
        return any(ip_cliente == ip for ip_cliente, _, _ in self.clientes.values())

    def guardar(self):
        lineas = [str(len(self.clientes))]
        for nombre, (ip, puerto, videos) in self.clientes.items():
            lineas += [f"{nombre} {ip} {puerto} {len(videos)}", *videos]
        with open(ARCHIVO + ".tmp", "w", encoding="utf-8", newline="\n") as archivo:
            archivo.write("\n".join(lineas) + "\n")
        os.replace(ARCHIVO + ".tmp", ARCHIVO)

    def leer(self):
        """Lee el archivo, si existe. Si no se entiende, lanza ValueError con el número de la línea."""
        try:
            with open(ARCHIVO, "rb") as archivo:
                lineas = archivo.read().split(b"\n")
        except FileNotFoundError:
            return
        numero = 0
        try:
            for _ in range(int(lineas[0])):
                numero += 1
                nombre, ip, puerto, cantidad = lineas[numero].decode().split()
                videos = []
                for _ in range(int(cantidad)):
                    numero += 1
                    (video,) = lineas[numero].decode().split()
                    videos.append(video)
                self.clientes[nombre] = (ip, puerto, videos)
            numero += 1
            if any(linea.strip() for linea in lineas[numero:]):
                raise ValueError("sobran líneas")
        except (ValueError, IndexError) as error:
            raise ValueError(f"línea {numero + 1}") from error


def exigir(condicion):
    if not condicion:
        raise FormatoIncorrecto


async def atender(indice, lector, escritor):
    ip = escritor.get_extra_info("peername")[0]
    try:
        comando = await lector.read(1024)
        while comando:
            try:
                palabras = comando.decode().split()
            except UnicodeDecodeError as error:
                if error.reason == "unexpected end of data":
                    resto = await lector.read(1024)
                    if resto:
                        comando += resto
                        continue
                palabras = []
            escritor.write(indice.responder(palabras, ip).encode())
            # Solo espera a su propio cliente: si este no lee, nadie más se detiene.
            await escritor.drain()
            comando = await lector.read(1024)
    except OSError as error:
        print(f"Se perdió a {ip}: {error}")
    except asyncio.CancelledError:
        pass  # Se apretó CTRL + C.
    finally:
        escritor.close()


async def main(host, puerto):
    indice = Indice()
    try:
        indice.leer()
    except ValueError as error:
        sys.exit(f"No se entiende {ARCHIVO}, {error}. El servidor no parte y el archivo queda como está.")
    escucha = await asyncio.start_server(lambda lector, escritor: atender(indice, lector, escritor), host, puerto)
    print(f"Servidor escuchando en {host}:{escucha.sockets[0].getsockname()[1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "0.0.0.0"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1025
    try:
        asyncio.run(main(HOST, PUERTO))
    except KeyboardInterrupt:
        print("Servidor terminado.")
