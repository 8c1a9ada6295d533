"""A correct four-parts server in an unusual style: socketserver, acknowledgements in words of its own and without an end, a folder with more than the address in its name."""
import os, socketserver, sys, re
class H(socketserver.StreamRequestHandler):
    def handle(self):
        ip = self.client_address[0]
        try:
            while True:
                line = self.rfile.readline(5000)
                if not line: return
                if not line.startswith(b"IP "):
                    self.wfile.write(b"ERROR se esperaba IP\n"); return
                self.wfile.write(b"ok, te escucho")
                m = re.match(rb"ARCHIVO (.+) (\d+)\n$", self.rfile.readline(5000), re.S)
                if not m: self.wfile.write(b"ERROR archivo\n"); return
                name = os.path.basename(m[1].decode().replace("\\", "/")); size = int(m[2])
                if size > 1 << 30 or name in ("", ".", "..") or "\0" in name: self.wfile.write(b"ERROR nombre\n"); return
                self.wfile.write(b"nombre recibido")
                q = size // 4; got = b""
                for k in (q, q, q, size - 3*q):
                    part = self.rfile.read(k)
                    if len(part) < k: return
                    got += part
                    if k == size - 3*q and len(got) == size:
                        d = os.path.join("recibidos", "cliente_" + ip); os.makedirs(d, exist_ok=True)
                        with open(os.path.join(d, name), "wb") as f: f.write(got)
                    self.wfile.write(b"parte recibida")
        except (OSError, UnicodeDecodeError): return
class S(socketserver.ThreadingTCPServer):
    allow_reuse_address = True; daemon_threads = True; request_queue_size = 100
    def handle_error(self, r, a): pass
S((sys.argv[1], int(sys.argv[2])), H).serve_forever()
