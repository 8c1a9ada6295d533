"""Cliente de videos con asyncio: una tarea conversa, otra comparte y otra vacía la cola de descargas.

Uso: python3 cliente_asyncio.py [host] [puerto] [puerto propio]
"""
import asyncio
import os
import sys
import threading
from pathlib import Path

COMPARTIDOS = Path("videos_compartidos")
RECIBIDOS = Path("videos_recibidos")
SILENCIO = 0.2
ESPERA = 10


def es_nombre_simple(nombre):
    return Path(nombre).name == nombre and "\\" not in nombre and "\0" not in nombre and nombre != ".."


async def entregar(lector, escritor):
    """Atiende a quien pide uno de nuestros videos."""
    try:
        comando, _, nombre = (await lector.read(1024)).decode(errors="replace").strip().partition(" ")
        ruta = COMPARTIDOS / nombre.strip() if es_nombre_simple(nombre.strip()) else None
        if comando.upper() != "DESCARGAR" or ruta is None or not ruta.is_file():
            escritor.write(b"ERROR El archivo solicitado no existe.\n")
            await escritor.drain()
            return
        with ruta.open("rb") as archivo:
            escritor.write(b"%d\n" % ruta.stat().st_size)
            while True:
                trozo = archivo.read(64 * 1024)
                if not trozo:
                    break
                escritor.write(trozo)
                await escritor.drain()
    except OSError as error:
        print(f"No se pudo entregar un video: {error}")
    except asyncio.CancelledError:
        pass  # El programa termina.
    finally:
        escritor.close()


async def descargar(ip, puerto, video):
    """Descarga un video; solo cuando está completo recibe su nombre."""
    if not es_nombre_simple(video):
        raise ValueError("su nombre no es el de un archivo")
    lector, escritor = await asyncio.wait_for(asyncio.open_connection(ip, puerto), ESPERA)
    parcial = RECIBIDOS / f".{os.getpid()}-{id(escritor)}.parcial"
    try:
        escritor.write(f"DESCARGAR {video}".encode())
        linea = await asyncio.wait_for(lector.readline(), ESPERA)
        if not linea.strip().isdigit():
            raise ValueError(f"respondió «{linea.decode(errors='replace').strip()}»")
        faltan = tamano = int(linea)
        avisado = 0
        with parcial.open("wb") as archivo:
            while faltan:
                trozo = await asyncio.wait_for(lector.read(min(faltan, 64 * 1024)), ESPERA)
                if not trozo:
                    raise ValueError(f"se cortó: faltan {faltan} de {tamano} bytes")
                archivo.write(trozo)
                faltan -= len(trozo)
                decena = (tamano - faltan) * 10 // tamano * 10
                if decena > avisado:
                    avisado = decena
                    print(f"Descargando {video}: {decena}% completo")
        parcial.replace(RECIBIDOS / video)
        print(f"Video '{video}' descargado con éxito.")
    finally:
        escritor.close()
        if parcial.exists():
            parcial.unlink()


async def vaciar(cola, pendientes):
    while True:
        ip, puerto, video = await cola.get()
        try:
            await descargar(ip, puerto, video)
        except asyncio.TimeoutError:
            print(f"No se descargó '{video}': el otro cliente no responde")
        except (OSError, ValueError, OverflowError) as error:
            print(f"No se descargó '{video}': {error}")
        pendientes.pop(0)
        cola.task_done()


async def respuesta_de(lector):
    """Junta lo que llega hasta que haya silencio. Vacía: el servidor se fue o no contesta."""
    datos = b""
    try:
        trozo = await asyncio.wait_for(lector.read(4096), ESPERA)
        while trozo:
            datos += trozo
            trozo = await asyncio.wait_for(lector.read(4096), SILENCIO)
    except asyncio.TimeoutError:
        pass
    return datos.decode(errors="replace")


async def conversar(lector, escritor, lineas, cola, pendientes):
    while True:
        linea = await lineas.get()
        if linea is None:
            await cola.join()
            return
        palabras = linea.split()
        if not palabras:
            continue
        if palabras[0].lower() == "salir":
            if pendientes:
                print(f"Quedan sin descargar: {', '.join(pendientes)}")
            return
        escritor.write(linea.encode())
        respuesta = await respuesta_de(lector)
        if not respuesta:
            print("El servidor central no contesta.")
            return
        print(f"Respuesta del servidor: {respuesta}")
        datos = respuesta.split()
        if palabras[0].upper() == "DESCARGAR" and datos[0] == "EXITO" and len(datos) == 3 and datos[2].isdigit():
            pendientes.append(palabras[1])
            cola.put_nowait((datos[1], int(datos[2]), palabras[1]))
            print(f"Descarga de '{palabras[1]}' añadida a la cola.")


def leer_teclado(bucle, lineas):
    """Un hilo aparte, porque leer el teclado bloquea."""
    for linea in sys.stdin:
        bucle.call_soon_threadsafe(lineas.put_nowait, linea.rstrip("\r\n"))
    bucle.call_soon_threadsafe(lineas.put_nowait, None)


async def main(host, puerto, puerto_propio):
    sys.stdout.reconfigure(line_buffering=True)
    for carpeta in (COMPARTIDOS, RECIBIDOS):
        carpeta.mkdir(exist_ok=True)
    try:
        await asyncio.start_server(entregar, "0.0.0.0", puerto_propio)
        print(f"Compartiendo videos en el puerto {puerto_propio}")
    except OSError as error:
        print(f"No se comparten videos: {error}")
    try:
        lector, escritor = await asyncio.wait_for(asyncio.open_connection(host, puerto), ESPERA)
    except (OSError, asyncio.TimeoutError) as error:
        print(f"No se pudo conectar con el servidor central en {host}:{puerto}: {error}")
        return
    print(f"Conectado a {host}:{puerto}. Comandos: INSC, VIDEOS, INFO, DESCARGAR y salir.")
    cola, lineas, pendientes = asyncio.Queue(), asyncio.Queue(), []
    descargas = asyncio.ensure_future(vaciar(cola, pendientes))
    threading.Thread(target=leer_teclado, args=(asyncio.get_running_loop(), lineas), daemon=True).start()
    try:
        await conversar(lector, escritor, lineas, cola, pendientes)
    except OSError as error:
        print(f"Se perdió la conexión con el servidor central: {error}")
    descargas.cancel()
    await asyncio.wait([descargas])
    escritor.close()
    print("Cliente finalizado.")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 1025
    PUERTO_PROPIO = int(sys.argv[3]) if len(sys.argv) > 3 else 1030
    try:
        asyncio.run(main(HOST, PUERTO, PUERTO_PROPIO))
    except KeyboardInterrupt:
        print("Cliente interrumpido.")
    # El hilo del teclado puede estar esperando una línea: no se lo puede detener de otro modo.
    sys.stdout.flush()
    os._exit(0)
