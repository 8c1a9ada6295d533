"""A correct storage server in an unusual style: a process per client, recv_into, length and body sent apart, a tuple of names, bytearrays, the pickle protocol of the third argument."""
import os, pickle, socket, struct, sys, io, signal
class Mensaje:
    def __init__(self, operacion=None, data=None, estado=None):
        self.estado = estado; self.operacion = operacion; self.data = data; self.extra = 1
class U(pickle.Unpickler):
    def find_class(self, m, n):
        if (m, n) == ("__main__", "Mensaje"): return Mensaje
        raise pickle.UnpicklingError("no")
def exact(s, n):
    b = bytearray(n); v = memoryview(b); got = 0
    while got < n:
        k = s.recv_into(v[got:], min(n-got, 4096))
        if k == 0: raise EOFError
        got += k
    return bytes(b)
def send(s, m, proto):
    d = pickle.dumps(m, proto)
    s.send(struct.pack(">I", len(d)))
    v = memoryview(d)
    while v: v = v[s.send(v):]
def serve(s, proto):
    while True:
        try:
            n = struct.unpack(">I", exact(s, 4))[0]
            if n > 1 << 26: return
            body = exact(s, n)
        except (EOFError, OSError): return
        try: m = U(io.BytesIO(body)).load(); op = m.operacion; data = m.data
        except Exception: return
        if op == "listar":
            with os.scandir("archivos") as it: send(s, Mensaje(op, tuple(e.name for e in it if e.is_file()), "ok"), proto)
        elif op == "descargar" and isinstance(data, str) and data in os.listdir("archivos"):
            send(s, Mensaje(data=bytearray(open("archivos/" + data, "rb").read()), estado="ok"), proto)
        elif op == "descargar": send(s, Mensaje(estado="error", data="no existe"), proto)
        else: send(s, Mensaje(estado="error"), proto)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
l = socket.create_server((sys.argv[1], int(sys.argv[2])), backlog=100)
while True:
    c, a = l.accept()
    if os.fork() == 0:
        l.close()
        try: serve(c, int(sys.argv[3]))
        except OSError: pass
        os._exit(0)
    c.close()
