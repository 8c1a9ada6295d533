"""Cliente de eco por UDP con un socket conectado y repeticiones.

Con connect solo se oye a ese servidor, y el sistema avisa si no hay nadie en el puerto.

Uso: python3 cliente_conectado.py [host] [puerto]
"""
import socket
import sys

INTENTOS = 4
ESPERA = 1


class SinRespuesta(Exception):
    pass


def preguntar(udp, texto):
    """Envía el texto, también otra vez si no llega nada."""
    for intento in range(1, INTENTOS + 1):
        udp.send(texto.encode())
        try:
            return udp.recv(65535).decode(errors="replace")
        except socket.timeout:
            print(f"Sin respuesta en el intento {intento}", flush=True)
    raise SinRespuesta


def main(host, puerto):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.connect((host, puerto))
        udp.settimeout(ESPERA)
        print("Escriba sus mensajes; con salir se termina.", flush=True)
        for linea in sys.stdin:
            texto = linea.rstrip("\n")
            if texto.lower() == "salir":
                break
            print(f"Respuesta: {preguntar(udp, texto)}", flush=True)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PUERTO = int(sys.argv[2]) if len(sys.argv) > 2 else 50001
    try:
        main(HOST, PUERTO)
    except ConnectionRefusedError:
        sys.exit("No hay nadie en ese puerto: ¿está iniciado el servidor?")
    except SinRespuesta:
        sys.exit("El servidor no responde.")
    except OSError as error:
        sys.exit(f"No se pudo enviar: {error}")
    except KeyboardInterrupt:
        print("Hasta luego")
