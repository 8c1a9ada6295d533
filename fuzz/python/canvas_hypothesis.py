"""Cut invariance of a canvas server as a property test of Python's Hypothesis, to compare speeds.

Usage: python3 canvas_hypothesis.py HOST PORT [EXAMPLES [GAP_MS]]

Prints one line of JSON: {"examples": …, "seconds": …, "perSecond": …}.
"""
import json
import socket
import sys
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HEADER_BYTES = 5


class Client:
    """One connection, used for all the examples."""

    def __init__(self, host, port):
        self.socket = socket.create_connection((host, port), timeout=5)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send_in_pieces(self, frame, cuts, gap):
        start = 0
        for cut in cuts:
            self.socket.sendall(frame[start:cut])
            time.sleep(gap)
            start = cut
        self.socket.sendall(frame[start:])

    def read_exactly(self, count):
        data = bytearray()
        while len(data) < count:
            piece = self.socket.recv(count - len(data))
            if not piece:
                raise AssertionError(f"closed after {len(data)} of {count} bytes")
            data += piece
        return bytes(data)

    def read_board(self):
        length = int.from_bytes(self.read_exactly(HEADER_BYTES), "little")
        return json.loads(self.read_exactly(length))


def frame_of(spaces, note):
    message = {"comando": "nuevo"}
    if note:
        message["nota"] = note
    text = json.dumps(message, ensure_ascii=False, separators=("," + spaces, ":" + spaces))
    body = text.encode("utf-8")
    return len(body).to_bytes(HEADER_BYTES, "little") + body


@st.composite
def cut_requests(draw):
    spaces = " " * draw(st.integers(0, 140))
    note = draw(st.text(alphabet="ñá¿漢字🎨a ", max_size=90))
    frame = frame_of(spaces, note)
    offsets = st.integers(HEADER_BYTES, len(frame) - 1)
    return frame, sorted(draw(st.lists(offsets, min_size=1, max_size=3, unique=True)))


def measure(host, port, examples, gap):
    client = Client(host, port)
    client.socket.sendall(frame_of("", ""))
    whole = client.read_board()
    ran = 0

    @settings(max_examples=examples, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(cut_requests())
    def cut_invariance(request):
        nonlocal ran
        ran += 1
        frame, cuts = request
        client.send_in_pieces(frame, cuts, gap)
        assert client.read_board() == whole

    since = time.perf_counter()
    cut_invariance()
    seconds = time.perf_counter() - since
    return {"examples": ran, "seconds": round(seconds, 3), "perSecond": round(ran / seconds, 1)}


if __name__ == "__main__":
    EXAMPLES = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    GAP_MS = float(sys.argv[4]) if len(sys.argv) > 4 else 5
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), EXAMPLES, GAP_MS / 1000)))
