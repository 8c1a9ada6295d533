"""Correct canvas servers in unusual but allowed styles: python3 odd_server.py STYLE HOST PORT."""
import json
import socket
import socketserver
import struct
import sys
import threading
import time

COLOURS = {"white", "black", "red", "green", "yellow", "blue", "cyan", "magenta"}


class Style:
    """What one style does differently from the plain server."""

    def __init__(self, name):
        self.name = name
        self.pretty = name == "pretty"
        self.repeats = 2 if name == "answers-twice" else 1
        self.welcome = name == "welcome-board"
        self.exits = name == "exits-after-one-client"
        self.delay = 0.1 if name == "slow-thinker" else 0
        self.board_before_farewell = name == "board-before-farewell"
        self.chatty = name == "chatty"
        self.host6 = name == "ipv6"


STYLE = Style(sys.argv[1])
BOARD = [["white"] * 50 for _ in range(50)]
CLIENTS = {}
LOCK = threading.RLock()
ONLY_PLACE = threading.Lock()


def exactly_by_loop(sock, count):
    parts = []
    while count:
        part = sock.recv(min(count, 1 if STYLE.name == "one-byte-reader" else 128))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def exactly_by_peek(sock, count):
    if count > 4_000_000:
        raise EOFError
    done = b""
    while count > len(done):
        want = min(count - len(done), 4096)
        while True:
            seen = len(sock.recv(want, socket.MSG_PEEK))
            if seen == want:
                break
            if seen == 0:
                raise EOFError
            time.sleep(0.001)
        done += sock.recv(want)
    return done


def exactly_by_waitall(sock, count):
    if count > 4_000_000:
        raise EOFError
    data = sock.recv(count, socket.MSG_WAITALL) if count else b""
    if len(data) < count:
        raise EOFError
    return data


def exactly_by_file(stream, count):
    if count > 4_000_000:
        raise EOFError
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def reader_of(sock):
    if STYLE.name == "peek-reader":
        return lambda count: exactly_by_peek(sock, count)
    if STYLE.name == "waitall-reader":
        return lambda count: exactly_by_waitall(sock, count)
    if STYLE.name == "file-reader":
        stream = sock.makefile("rb")
        return lambda count: exactly_by_file(stream, count)
    return lambda count: exactly_by_loop(sock, count)


def frame(value):
    text = json.dumps(value, indent=2) if STYLE.pretty else json.dumps(value)
    body = text.encode()
    return struct.pack("<IB", len(body) & 0xFFFFFFFF, len(body) >> 32) + body


def board():
    return {str(y): {str(x): BOARD[y][x] for x in range(50)} for y in range(50)}


def paint(message):
    try:
        x, y = int(message["x_pos"]), int(message["y_pos"])
        if 0 <= x < 50 and 0 <= y < 50 and message["nombre_color"] in COLOURS:
            BOARD[y][x] = message["nombre_color"]
    except (KeyError, ValueError, TypeError):
        pass


def send_to(key, data):
    try:
        CLIENTS[key].sendall(data)
    except (OSError, KeyError):
        CLIENTS.pop(key, None)


def serve(sock, key):
    sock.settimeout(None)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", 1, 0))
    with LOCK:
        CLIENTS[key] = sock
        if STYLE.welcome:
            send_to(key, frame(board()))
    read = reader_of(sock)
    try:
        while True:
            length, high = struct.unpack("<IB", read(5))
            message = json.loads(read(length + (high << 32)).decode())
            if STYLE.chatty:
                print("llegó", message, "y hay", json.dumps(board())[:3000], flush=True)
            command = message.get("comando")
            time.sleep(STYLE.delay)
            if command == "cerrar":
                break
            if command not in ("nuevo", "pintar"):
                continue
            with LOCK:
                if command == "pintar":
                    paint(message)
                for _ in range(STYLE.repeats):
                    for other in list(CLIENTS) if command == "pintar" else [key]:
                        send_to(other, frame(board()))
    except (EOFError, OSError, ValueError, AttributeError, struct.error, RecursionError):
        pass
    finally:
        with LOCK:
            CLIENTS.pop(key, None)
            try:
                if STYLE.board_before_farewell:
                    sock.sendall(frame(board()))
                sock.sendall(frame({"cerrar": True}))
            except OSError:
                pass
            sock.close()


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        if STYLE.name == "turns-away" and not ONLY_PLACE.acquire(blocking=False):
            self.request.sendall(frame({"cerrar": True}))
            self.request.close()
            return
        try:
            serve(self.request, id(self))
        finally:
            if STYLE.name == "turns-away":
                ONLY_PLACE.release()


class Threads(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128


class Threads6(Threads):
    address_family = socket.AF_INET6


def main():
    host, port = sys.argv[2], int(sys.argv[3])
    if STYLE.exits:
        listener = socket.create_server((host, port))
        sock, _ = listener.accept()
        serve(sock, 1)
        return
    server = Threads6(("::1", port), Handler) if STYLE.host6 else Threads((host, port), Handler)
    print("Servidor escuchando", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("Forzando cierre de servidor!")


main()
