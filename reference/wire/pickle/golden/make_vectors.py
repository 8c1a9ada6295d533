"""Writes vectors.json: pickles as CPython makes them, of each value at protocols 0 to 5 (a set at 4 and 5 only).

Run: python3 make_vectors.py

Each vector is {"name", "value", "pickles": {protocol: base64 of the pickle}} or, where the pickles are long, {"name",
"value", "deflated": {protocol: base64 of its zlib stream}}. The value is written as `described.py` describes it.
"""
import base64
import json
import pathlib
import pickle
import random
import zlib

from described import Mensaje, describe

LONG = 400


def main():
    """Writes the file beside this one."""
    lines = ",\n  ".join(json.dumps(vector(name, value)) for name, value in values())
    pathlib.Path(__file__).with_name("vectors.json").write_text("[\n  {}\n]\n".format(lines), encoding="ascii")


def vector(name, value):
    first = 4 if isinstance(value, (set, frozenset)) else 0
    pickles = {protocol: pickle.dumps(value, protocol) for protocol in range(first, 6)}
    short = max(map(len, pickles.values())) <= LONG
    if not short:
        pickles = {protocol: zlib.compress(data, 9) for protocol, data in pickles.items()}
    encoded = {protocol: base64.b64encode(data).decode("ascii") for protocol, data in pickles.items()}
    return {"name": name, "value": describe(value), "pickles" if short else "deflated": encoded}


def values():
    yield from messages()
    for name, value in scalars():
        yield "data/" + name, Mensaje("dato", value, "ok")
    yield from (("alone/" + name, value) for name, value in containers())


def messages():
    yield "message/empty", Mensaje()
    yield "message/listar", Mensaje("listar")
    yield "message/descargar", Mensaje("descargar", "notas del curso.txt")
    yield "message/listing", Mensaje(None, ["a.txt", "ñandú.bin", "foto 🎨.png"], "ok")
    yield "message/file", Mensaje("subir", ["todo.bin", bytes(range(256))], None)
    yield "message/error", Mensaje(estado="error")
    yield "message/without-attributes", Mensaje.__new__(Mensaje)


def scalars():
    yield "none", None
    yield "true", True
    yield "false", False
    for power in (8, 16, 31, 32, 53, 63, 64, 127):
        for value in (2**power - 1, 2**power, -(2**power), -(2**power) - 1):
            yield "int/{}".format(value), value
    for value in (0, 1, -1, 10**40, -(10**40), 2**2040):
        yield "int/{}".format(value if abs(value) < 2**2000 else "2**2040"), value
    for value in (0.0, -0.0, 1.5, -2.0, 1e300, 5e-324, 0.1, float("inf"), float("-inf"), float("nan")):
        yield "float/{!r}".format(value), value
    yield from texts()
    yield from byte_strings()


def texts():
    yield "str/empty", ""
    yield "str/accents", "áéíóúñ ¿?"
    yield "str/emoji", "🎨 青 \u2028"
    yield "str/escapes", "\\u0041 \\\\U \0\n\r\x1a'\"\\"
    yield "str/255", "ñ" * 127 + "."
    yield "str/256", "ñ" * 128
    yield "str/65536", "zócalo " * 9000


def byte_strings():
    rng = random.Random(45743)
    yield "bytes/empty", b""
    yield "bytes/one", b"\x80"
    yield "bytes/every", bytes(range(256))
    yield "bytes/255", bytes(255)
    yield "bytes/70000", bytes(rng.randrange(4) for _ in range(70)) * 1000


def containers():
    for length in range(5):
        yield "tuple/{}".format(length), tuple(range(length))
    yield "list/empty", []
    yield "list/one", ["uno"]
    yield "list/2001", list(range(2001))
    yield "dict/empty", {}
    yield "dict/keys", {"a": 1, 2: "b", None: [], (1, 2): {}, b"k": 0.5, True: "yes"}
    yield "dict/__proto__", {"__proto__": {"polluted": True}, "constructor": 1}
    yield "set/empty", set()
    yield "set/ints", {1, 2, 3}
    yield "set/frozen", frozenset(["a"])
    yield "nested", [{"a": [(1, [2, {"b": (None,)}])]}, [[[[]]]]]
    yield from shared()


def shared():
    part = ["compartida"]
    yield "shared/list", [part, part, (part, part)]
    yield "shared/text", ["x" * 40] * 3
    message = Mensaje("a", part, part)
    yield "shared/message", [message, message, part]
    endless = [1]
    endless.append(endless)
    yield "recursive/list", endless
    own = {}
    own["own"] = own
    yield "recursive/dict", own
    inner = []
    pair = (inner, 1)
    inner.append(pair)
    yield "recursive/tuple", pair
    four = []
    four.append((four, 1, 2, 3))
    yield "recursive/long-tuple", four[0]
    message = Mensaje()
    message.data = message
    yield "recursive/message", message


if __name__ == "__main__":
    main()
