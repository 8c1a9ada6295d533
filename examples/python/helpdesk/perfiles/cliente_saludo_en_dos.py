"""Cliente de ayuda por UDP para un servidor que saluda con dos datagramas y se despide.

Uso: python3 cliente_saludo_en_dos.py [host] [puerto]
"""
import socket
import sys

INTENTOS = 4
ESPERA = 1


class SinRespuesta(Exception):
    pass


class Cliente:
    def __init__(self, host, puerto):
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.connect((host, puerto))
        self.udp.settimeout(ESPERA)

    def preguntar(self, texto):
        for _ in range(INTENTOS):
            self.udp.send(texto.encode())
            try:
                return self.udp.recv(65535).decode(errors="replace")
            except socket.timeout:
                continue
        raise SinRespuesta

    def despedirse(self):
        """Avisa que se va; la despedida del servidor puede llegar o no."""
        self.udp.send(b"exit")
        self.udp.settimeout(0.3)
        try:
            return self.udp.recv(65535).decode(errors="replace")
        except OSError:
            return ""


def main(host, puerto):
    cliente = Cliente(host, puerto)
    print(cliente.preguntar("hola"), flush=True)
    print(cliente.udp.recv(65535).decode(errors="replace"), flush=True)
    for linea in sys.stdin:
        texto = linea.rstrip("\n")
        if texto == "exit":
            break
        print(cliente.preguntar(texto), flush=True)
    print(cliente.despedirse())


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50004
    try:
        main(HOST, PUERTO)
    except ConnectionRefusedError:
        sys.exit("No hay nadie en ese puerto: ¿está iniciado el servidor?")
    except (SinRespuesta, socket.timeout):
        sys.exit("El servidor no responde.")
    except OSError as error:
        sys.exit(f"No se pudo enviar: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
