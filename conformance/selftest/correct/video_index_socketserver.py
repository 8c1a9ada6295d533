"""A correct video index in an unusual style: socketserver, every answer ends with a line break, some words differ from those of the sheet."""
import socketserver, sys, threading, os, tempfile
lock = threading.Lock(); clients = []
def load():
    try: f = open("bd_clientes.txt", encoding="utf-8")
    except FileNotFoundError: return
    try:
        n = int(f.readline())
        for _ in range(n):
            a, i, p, m = f.readline().split(); clients.append([a, i, p, [f.readline().strip() for _ in range(int(m))]])
    except ValueError as e: sys.exit(f"bd_clientes.txt no se entiende: {e}")
def save():
    t = "bd_clientes.txt.nuevo"
    with open(t, "w", encoding="utf-8") as f:
        print(len(clients), file=f)
        for a, i, p, v in clients:
            print(a, i, p, len(v), file=f)
            for x in v: print(x, file=f)
    os.replace(t, "bd_clientes.txt")
def answer(w, ip):
    if not w: return "Comando desconocido"
    c = w[0].upper()
    with lock:
        known = any(x[1] == ip for x in clients)
        if c == "INSC":
            if len(w) != 4: return "Formato de entrada incorrecto\nINSC nom_cliente IP puerto_escucha"
            if any(x[0] == w[1] for x in clients): return "USUARIO YA REGISTRADO."
            clients.append([w[1], w[2], w[3], []]); save(); return f"El cliente {w[1]} ha sido agregado exitosamente."
        if c == "VIDEOS":
            if len(w) < 3: return "Formato de entrada incorrecto\nVIDEOS nom_cliente cantidad_videos lista_videos"
            if not known: return "Registrese primero"
            for x in clients:
                if x[0] == w[1]: x[3] += w[3:]; save(); return "Se agregaron los videos exitosamente"
            return "El cliente proporcionado no existe. Asegurese de inscribirlo primero"
        if c == "INFO":
            if len(w) != 1: return "Formato de entrada incorrecto\nINFO"
            if not known: return "Registrese primero"
            return "\n".join(v for x in clients for v in x[3]) or "No hay videos registrados"
        if c == "DESCARGAR":
            if len(w) != 2: return "Formato de entrada incorrecto\nDESCARGAR nom_video"
            if not known: return "Registrese primero"
            for x in reversed(clients):
                if w[1] in x[3]: return f"EXITO {x[1]} {x[2]}"
            return "El video que busca no existe"
    return "Comando desconocido"
class H(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            while True:
                d = self.request.recv(2048)
                if not d: return
                self.request.sendall((answer(d.decode("utf-8", "replace").split(), self.client_address[0]) + "\n").encode())
        except OSError: return
class S(socketserver.ThreadingTCPServer):
    allow_reuse_address = True; daemon_threads = True; request_queue_size = 100
load(); S((sys.argv[1], int(sys.argv[2])), H).serve_forever()
