"""Cliente tal como lo da la ficha, contado de nuevo: conversa, comparte y descarga, con los mismos descuidos.

Uso: python3 cliente.py [host] [puerto] [puerto propio]     (la ficha usa 10.10.17.61, 1025 y 1030)
"""
import os
import queue
import socket
import sys
import threading

COMPARTIDOS = "./videos_compartidos"
RECIBIDOS = "./videos_recibidos"

os.makedirs(COMPARTIDOS, exist_ok=True)
os.makedirs(RECIBIDOS, exist_ok=True)

cola = queue.Queue()


def compartir(puerto):
    """Escucha a los demás clientes y le da un hilo a cada uno."""

    def entregar(conn, addr):
        try:
            with conn:
                pedido = conn.recv(1024).decode("utf-8")
                if pedido.startswith("DESCARGAR"):
                    video = pedido.split()[1]
                    ruta = os.path.join(COMPARTIDOS, video)
                    if os.path.isfile(ruta):
                        conn.sendall(f"{os.path.getsize(ruta)}\n".encode("utf-8"))
                        with open(ruta, "rb") as archivo:
                            while (trozo := archivo.read(1024)):
                                conn.sendall(trozo)
                    else:
                        conn.sendall(b"ERROR El archivo solicitado no existe.\n")
        except Exception as e:
            print(f"Problema con una solicitud: {e}")

    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        s.bind(("0.0.0.0", puerto))
        print(f"Compartiendo videos en el puerto {s.getsockname()[1]}")
        s.listen()
        while True:
            conn, addr = s.accept()
            threading.Thread(target=entregar, args=(conn, addr)).start()


def vaciar_cola():
    """Hace las descargas de la cola, una después de otra."""
    while True:
        host, puerto, video = cola.get()
        try:
            bajar(host, puerto, video)
        except Exception as e:
            print(f"Falló la descarga de '{video}': {e}")
        finally:
            cola.task_done()


def bajar(host, puerto, video):
    """Baja un video. Lo que llegó junto con el tamaño se bota, y nadie mira si llegó todo."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
            s.settimeout(10)
            s.connect((host, puerto))
            s.sendall(f"DESCARGAR {video}".encode("utf-8"))

            recibido = b""
            while b"\n" not in recibido:
                recibido += s.recv(1024)
            linea = recibido.split(b"\n")[0].decode("utf-8")
            if linea.startswith("ERROR"):
                print(f"El otro cliente dice: {linea}")
                return
            total = int(linea)
            print(f"Tamaño del archivo: {total} bytes")

            por_avisar = [True] * 12
            with open(os.path.join(RECIBIDOS, video), "wb") as archivo:
                llevamos = 0
                while llevamos < total:
                    datos = s.recv(1024)
                    if not datos:
                        break
                    archivo.write(datos)
                    llevamos += len(datos)
                    avance = (llevamos / total) * 100
                    if int(avance) % 10 == 0 and por_avisar[int(avance / 10)]:
                        print(f"Descargando {video}: {int(avance)}% completo")
                        por_avisar[int(avance / 10)] = False
        print(f"Video '{video}' descargado con éxito.")
    except socket.error as e:
        print(f"Error: se perdió la conexión con el otro cliente: {e}")
    except Exception as e:
        print(f"Error al descargar el video '{video}': {e}")


def cliente(host, puerto, puerto_propio):
    threading.Thread(target=compartir, args=(puerto_propio,), daemon=True).start()
    threading.Thread(target=vaciar_cola, daemon=True).start()
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
            s.connect((host, puerto))
            print(f"Conectado al servidor central en {host}:{puerto}")
            while True:
                mensaje = input("Escribe un mensaje (o 'salir' para terminar): ")
                if mensaje.lower() == "salir":
                    print("Cerrando conexión...")
                    break
                if mensaje.strip() == "":
                    continue
                s.sendall(mensaje.encode("utf-8"))
                respuesta = s.recv(1024).decode("utf-8")
                print(f"Respuesta del servidor: {respuesta}")

                if mensaje.upper().startswith("DESCARGAR"):
                    datos = respuesta.split()
                    if len(datos) >= 3 and datos[0] == "EXITO":
                        video = mensaje.split()[1]
                        cola.put((datos[1], int(datos[2]), video))
                        print(f"Descarga de '{video}' puesta en la cola.")
    except socket.error:
        print(f"No hubo conexión con el servidor central en {host}:{puerto}. ¿Está en línea?")
    except KeyboardInterrupt:
        print("\nConexión interrumpida.")
    finally:
        print("Cliente finalizado.")


if __name__ == "__main__":
    cliente(
        sys.argv[1] if len(sys.argv) > 1 else "10.10.17.61",
        int(sys.argv[2]) if len(sys.argv) > 2 else 1025,
        int(sys.argv[3]) if len(sys.argv) > 3 else 1030,
    )
