"""Cliente de chat por UDP: un hilo oye al servidor y otro lee el teclado.

Lo que se escribe antes de tiempo se envía cuando llega el turno.

Uso: python3 cliente_hilos.py [host] [puerto]
"""
import os
import socket
import sys
import threading

TEXTO_MAXIMO = 1400
INTENTOS = 5


class Chat:
    def __init__(self, host, port):
        self.canal = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.canal.connect((host, port))
        self.unido = threading.Event()
        self.turno = threading.Event()
        self.ultimo = None
        self.rechazos = 0
        self.saliendo = False

    def unirse(self):
        """Repite UNIRSE cada segundo hasta que el servidor contesta."""
        while not self.unido.is_set():
            try:
                self.canal.send(b"UNIRSE")
            except ConnectionRefusedError:
                self.rechazado()
            self.unido.wait(1)

    def rechazado(self):
        """El sistema avisa que nadie escucha en ese puerto."""
        self.rechazos += 1
        if self.unido.is_set():
            terminar("El servidor ya no está.", 1)
        if self.rechazos == INTENTOS:
            terminar("El servidor no está iniciado.", 1)

    def oir(self):
        while True:
            try:
                datos = self.canal.recv(65535)
            except ConnectionRefusedError:
                self.rechazado()
                continue
            self.unido.set()
            self.mostrar(datos.decode(errors="replace"))

    def mostrar(self, mensaje):
        if mensaje == "FIN":
            terminar("Hasta luego." if self.saliendo else "La otra persona se desconectó.", 0)
        elif mensaje == "TURNO":
            if not self.turno.is_set():
                print("Es su turno.", flush=True)
            self.turno.set()
        elif mensaje == "ESPERA":
            print("Empieza la otra persona.", flush=True)
        elif not mensaje.startswith("MSG"):
            print(mensaje, flush=True)
        elif not (self.turno.is_set() and mensaje == self.ultimo):
            # Un datagrama repetido no es otro mensaje.
            self.ultimo = mensaje
            print(f"Otra persona: {mensaje[4:]}", flush=True)
            self.turno.set()

    def leer_teclado(self):
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto.strip().lower() == "desconectar":
                break
            if len(texto.encode()) > TEXTO_MAXIMO:
                print(f"El mensaje pasa de {TEXTO_MAXIMO} bytes.", flush=True)
            elif texto.strip() != "":
                self.turno.wait()
                self.turno.clear()
                self.canal.send(f"MSG {texto}".encode())
        # La respuesta a la despedida es FIN, que termina el programa.
        self.saliendo = True
        for _ in range(3):
            try:
                self.canal.send(b"desconectar")
            except ConnectionRefusedError:
                break
            threading.Event().wait(0.3)
        terminar("Hasta luego.", 0)


def terminar(texto, codigo):
    print(texto, flush=True)
    os._exit(codigo)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    chat = Chat(HOST, PORT)
    print("Esperando a la otra persona.", flush=True)
    threading.Thread(target=chat.unirse, daemon=True).start()
    threading.Thread(target=chat.oir, daemon=True).start()
    try:
        chat.leer_teclado()
    except OSError as error:
        terminar(f"Se perdió el contacto con el servidor: {error}", 1)
    except KeyboardInterrupt:
        terminar("Hasta luego.", 0)
