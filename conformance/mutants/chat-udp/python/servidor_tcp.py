"""Un chat correcto, pero por TCP.

Uso: python3 sobre_tcp.py [host] [puerto]
"""
import socket
import sys
import threading

TEXTO_MAXIMO = 65536
LINEA_MAXIMA = TEXTO_MAXIMO + len("MSG ")


class Persona:
    """Una conexión: con quién habla y si tiene el turno."""

    def __init__(self, conexion, direccion):
        self.conexion = conexion
        self.nombre = f"{direccion[0]}:{direccion[1]}"
        self.otra = None
        self.turno = False
        self.presente = True
        self.envio = threading.Lock()

    def decir(self, texto):
        try:
            with self.envio:
                self.conexion.sendall(texto.encode() + b"\n")
        except OSError:
            pass  # Se fue: su propio hilo lo nota.

    def terminar(self):
        """Cierra nuestro lado, después de lo que ya se envió."""
        try:
            self.conexion.shutdown(socket.SHUT_WR)
        except OSError:
            pass


class Servidor:
    def __init__(self, host, port):
        self.escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.escucha.bind((host, port))
        self.escucha.listen(128)
        self.candado = threading.Lock()
        self.sola = None
        print(f"Servidor escuchando en {host}:{self.escucha.getsockname()[1]}", flush=True)

    def aceptar(self):
        while True:
            conexion, direccion = self.escucha.accept()
            persona = Persona(conexion, direccion)
            threading.Thread(target=self.atender, args=(persona,), daemon=True).start()
            self.sentar(persona)

    def sentar(self, persona):
        """La primera espera; con la segunda empieza la conversación."""
        with self.candado:
            if not persona.presente:
                return
            if self.sola is None:
                self.sola = persona
                return
            primera, self.sola = self.sola, None
            primera.otra, persona.otra = persona, primera
            primera.turno = True
            print(f"Conversan {primera.nombre} y {persona.nombre}", flush=True)
            primera.decir("TURNO")
            persona.decir("ESPERA")

    def atender(self, persona):
        with persona.conexion, persona.conexion.makefile("rb") as entrada:
            try:
                linea = entrada.readline(LINEA_MAXIMA + 1)
                while linea.endswith(b"\n") and self.obedecer(persona, linea[:-1]):
                    linea = entrada.readline(LINEA_MAXIMA + 1)
                if len(linea) > LINEA_MAXIMA:
                    persona.decir("ERROR mensaje demasiado largo")
            except OSError:
                pass  # Se cortó la conexión.
            self.salir(persona)

    def obedecer(self, persona, linea):
        """Hace lo que pide una línea; dice si la persona sigue."""
        try:
            texto = linea.decode()
        except UnicodeDecodeError:
            persona.decir("ERROR el texto no es UTF-8")
            return True
        if texto.strip().lower() == "desconectar":
            return False
        if texto != "MSG" and not texto.startswith("MSG "):
            persona.decir("ERROR mensaje desconocido")
            return True
        with self.candado:
            otra = persona.otra if persona.turno else None
            if otra is not None:
                persona.turno, otra.turno = False, True
        # Se envía sin el candado: quien no lee no detiene a los demás.
        if otra is None:
            persona.decir("ERROR no es su turno")
        else:
            otra.decir(f"MSG {texto[4:]}")
        return True

    def salir(self, persona):
        with self.candado:
            if not persona.presente:
                return
            persona.presente = False
            otra, persona.otra = persona.otra, None
            if self.sola is persona:
                self.sola = None
            if otra is not None:
                otra.presente, otra.otra = False, None
        print(f"{persona.nombre} se fue", flush=True)
        persona.terminar()
        if otra is not None:
            otra.decir("FIN")
            otra.terminar()


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    try:
        Servidor(HOST, PORT).aceptar()
    except KeyboardInterrupt:
        print("Hasta luego")
