"""Servidor de chat por turnos: una conversación tras otra, con select.

Mientras dos personas conversan, las demás esperan a ser aceptadas.
Escribe de a poco, para mostrar que a un buen cliente le da lo mismo.

Uso: python3 servidor_una_a_la_vez.py [host] [puerto]
"""
import select
import socket
import sys

TEXTO_MAXIMO = 65536


class Persona:
    def __init__(self, conexion):
        conexion.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.conexion = conexion
        self.pendiente = b""

    def fileno(self):
        return self.conexion.fileno()

    def recibir(self):
        """Lee lo que hay; dice si la conexión sigue."""
        try:
            datos = self.conexion.recv(4096)
        except OSError:
            return False
        self.pendiente += datos
        return len(datos) > 0

    def lineas(self):
        """Las líneas que ya están completas."""
        *completas, self.pendiente = self.pendiente.split(b"\n")
        return completas

    def decir(self, texto):
        datos = texto.encode() + b"\n"
        try:
            for i in range(0, len(datos), 1000):
                self.conexion.sendall(datos[i:i + 1000])
        except OSError:
            pass  # Se fue: la próxima lectura lo dice.


def conversar(escucha):
    """Espera a dos personas y las deja hablar hasta que una se va."""
    personas = []
    turno = None
    try:
        while True:
            puede_llegar = [escucha] if len(personas) < 2 else []
            listos, _, _ = select.select(puede_llegar + personas, [], [])
            for persona in [p for p in personas if p in listos]:
                sigue = persona.recibir()
                for linea in persona.lineas():
                    otra = next((p for p in personas if p is not persona), None)
                    if linea.strip().lower() == b"desconectar":
                        return
                    turno = hablar(persona, otra, turno, linea)
                if len(persona.pendiente) > TEXTO_MAXIMO + 4:
                    persona.decir("ERROR mensaje demasiado largo")
                    return
                if not sigue:
                    return
            if escucha in listos:
                personas.append(Persona(escucha.accept()[0]))
                if len(personas) == 2:
                    turno = personas[0]
                    personas[0].decir("TURNO")
                    personas[1].decir("ESPERA")
                    print("Empieza una conversación", flush=True)
    finally:
        if len(personas) == 2:
            for persona in personas:
                persona.decir("FIN")
        for persona in personas:
            persona.conexion.close()
        print("Terminó una conversación", flush=True)


def hablar(persona, otra, turno, linea):
    """Entrega una línea de quien tiene el turno; dice quién lo tiene ahora."""
    try:
        texto = linea.decode()
    except UnicodeDecodeError:
        persona.decir("ERROR el texto no es UTF-8")
        return turno
    if texto != "MSG" and not texto.startswith("MSG "):
        persona.decir("ERROR mensaje desconocido")
        return turno
    if otra is None or persona is not turno:
        persona.decir("ERROR no es su turno")
        return turno
    otra.decir("MSG " + texto[4:])
    return otra


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 50008
    escucha = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    escucha.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    escucha.bind((HOST, PORT))
    escucha.listen(16)
    print(f"Servidor escuchando en {HOST}:{escucha.getsockname()[1]}", flush=True)
    try:
        while True:
            conversar(escucha)
    except KeyboardInterrupt:
        print("Hasta luego")
