"""Cliente de chat: un hilo lee del servidor y el principal lee del teclado.

Lo que se escribe antes de tiempo se envía cuando llega el turno.

Uso: python3 cliente_hilos.py [host] [puerto]
"""
import os
import socket
import sys
import threading


class Chat:
    def __init__(self, conexion):
        self.conexion = conexion
        self.turno = threading.Event()

    def recibir(self):
        """Muestra lo que llega; cuando se acaba, termina el programa."""
        codigo = 0
        pendiente = b""
        try:
            datos = self.conexion.recv(1024)
            while datos:
                *lineas, pendiente = (pendiente + datos).split(b"\n")
                for linea in lineas:
                    self.mostrar(linea.decode(errors="replace"))
                datos = self.conexion.recv(1024)
            print("Conversación terminada.", flush=True)
        except OSError as error:
            print(f"Se perdió la conexión: {error}", flush=True)
            codigo = 1
        # El hilo principal puede estar esperando el teclado.
        os._exit(codigo)

    def mostrar(self, linea):
        if linea == "TURNO":
            print("Es su turno.", flush=True)
            self.turno.set()
        elif linea == "ESPERA":
            print("Empieza la otra persona.", flush=True)
        elif linea.startswith("MSG"):
            print(f"Otra persona: {linea[4:]}", flush=True)
            self.turno.set()
        elif linea == "FIN":
            print("La otra persona se desconectó.", flush=True)
            os._exit(0)
        else:
            print(linea, flush=True)

    def leer_teclado(self):
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto.strip().lower() == "desconectar":
                break
            if texto.strip() == "":
                continue
            self.turno.wait()
            self.turno.clear()
            self.conexion.sendall(f"MSG {texto}\n".encode())
        self.conexion.sendall(b"desconectar\n")


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        conexion = socket.create_connection((HOST, PORT))
    except OSError as error:
        print(f"No se pudo conectar con el servidor: {error}", flush=True)
        sys.exit(1)
    print("Conectado. Esperando a la otra persona.", flush=True)
    chat = Chat(conexion)
    hilo = threading.Thread(target=chat.recibir, daemon=True)
    hilo.start()
    try:
        chat.leer_teclado()
        # El servidor cierra; si no lo hace, no se espera más.
        hilo.join(2)
    except OSError as error:
        print(f"Se perdió la conexión: {error}", flush=True)
        os._exit(1)
    except KeyboardInterrupt:
        pass
    os._exit(0)
