"""Cliente de DrawColorCanvas para la terminal, sin ventana.

Se escribe "pintar X Y COLOR" o "cerrar"; cada tablero se muestra con una letra por píxel.

Uso: python3 cliente_terminal.py [host] [puerto]
"""
import json
import os
import socket
import sys
import threading

LETRAS = {
    "white": ".", "black": "k", "red": "r", "green": "g",
    "yellow": "y", "blue": "b", "cyan": "c", "magenta": "m",
}
LADO = 50
ESPERA_DESPEDIDA_SEGUNDOS = 5


def main(host, port):
    try:
        conexion = socket.create_connection((host, port))
    except OSError as error:
        sys.exit(f"No se pudo conectar con {host}:{port}: {error}")
    enviar(conexion, {"comando": "nuevo"})
    fin = threading.Event()
    threading.Thread(target=escuchar, args=(conexion, fin), daemon=True).start()
    threading.Thread(target=leer_teclado, args=(conexion, fin), daemon=True).start()
    fin.wait()


def escuchar(conexion, fin):
    """Muestra tableros hasta que el servidor cierra."""
    try:
        mensaje = recibir(conexion)
        while not mensaje.get("cerrar"):
            mostrar(mensaje)
            mensaje = recibir(conexion)
        print("El servidor cerró la conexión.")
    except (OSError, EOFError) as error:
        print(f"Se acabó la conexión: {error}")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"El servidor envió algo que no es un tablero: {error!r}")
    fin.set()


def leer_teclado(conexion, fin):
    """Envía lo que se escribe; el fin de la entrada también cierra."""
    try:
        for linea in sys.stdin:
            palabras = linea.split()
            if palabras == ["cerrar"]:
                break
            if len(palabras) == 4 and palabras[0] == "pintar":
                pintar(conexion, *palabras[1:])
            elif palabras:
                print('No entiendo. Escriba "pintar X Y COLOR" o "cerrar".', file=sys.stderr)
        enviar(conexion, {"comando": "cerrar"})
    except OSError:
        pass  # El servidor ya no está, y el otro hilo lo sabe.
    # El servidor se despide; si no lo hace, no se lo espera para siempre.
    fin.wait(ESPERA_DESPEDIDA_SEGUNDOS)
    fin.set()


def pintar(conexion, x, y, color):
    posiciones = [str(numero) for numero in range(LADO)]
    if x not in posiciones or y not in posiciones or color not in LETRAS:
        print(f"X e Y van de 0 a {LADO - 1}; los colores son: {', '.join(LETRAS)}.", file=sys.stderr)
    else:
        enviar(conexion, {"comando": "pintar", "x_pos": x, "y_pos": y, "nombre_color": color})


def mostrar(tablero):
    filas = ["".join(LETRAS[tablero[str(y)][str(x)]] for x in range(LADO)) for y in range(LADO)]
    print("\n".join(["tablero"] + filas) + "\n", flush=True)


def enviar(conexion, mensaje):
    cuerpo = json.dumps(mensaje).encode("utf-8")
    conexion.sendall(len(cuerpo).to_bytes(5, byteorder="little") + cuerpo)


def recibir(conexion):
    largo = int.from_bytes(recibir_exacto(conexion, 5), byteorder="little")
    return json.loads(recibir_exacto(conexion, largo).decode("utf-8"))


def recibir_exacto(conexion, cantidad):
    datos = bytearray()
    while len(datos) < cantidad:
        trozo = conexion.recv(min(128, cantidad - len(datos)))
        if not trozo:
            raise EOFError("el servidor se fue")
        datos += trozo
    return bytes(datos)


if __name__ == "__main__":
    HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 45743
    try:
        main(HOST, PORT)
    except KeyboardInterrupt:
        print("Hasta luego.")
    # El hilo del teclado puede estar esperando una línea: no se lo puede detener de otro modo.
    sys.stdout.flush()
    os._exit(0)
