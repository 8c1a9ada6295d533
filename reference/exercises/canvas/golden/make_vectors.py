"""Writes vectors.json: canvas frames as CPython makes them, with `json.dumps` and `int.to_bytes(5, "little")`.

Run: python3 make_vectors.py

Each vector is {"name", "bytes" (base64 of the whole frame), "value"} or, where the frame is long,
{"name", "deflated" (base64 of the zlib stream of the whole frame)} with the value in one of two short forms:
{"painted": [[row, column, colour], ...]} for a board that is white elsewhere, or {"padded": {"base", "key", "text",
"count"}} for the object `base` with `key` added, whose value is `text` repeated `count` times.
"""
import base64
import json
import pathlib
import random
import zlib

SIZE = 50
COLOURS = ["white", "black", "red", "green", "yellow", "blue", "cyan", "magenta"]
COMPACT = {"separators": (",", ":")}
WIDE = {"separators": (" , ", " : ")}
LINES = {"indent": 2}
RAW_TEXT = {"ensure_ascii": False}
NEW = {"comando": "nuevo"}
PAINT = {"comando": "pintar", "x_pos": "12", "y_pos": "3", "nombre_color": "red"}
BOUNDARIES = [127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 65535, 65536, 65537]


def main():
    """Writes the file beside this one."""
    vectors = [*client_messages(), *server_messages(), *boards(), *boundaries()]
    lines = ",\n  ".join(json.dumps(vector) for vector in vectors)
    pathlib.Path(__file__).with_name("vectors.json").write_text("[\n  {}\n]\n".format(lines), encoding="ascii")


def client_messages():
    values = {
        "nuevo": NEW,
        "cerrar": {"comando": "cerrar"},
        "pintar": PAINT,
        "pintar-first-cell": dict(PAINT, x_pos="0", y_pos="0", nombre_color="black"),
        "pintar-last-cell": dict(PAINT, x_pos="49", y_pos="49", nombre_color="magenta"),
        "pintar-integer-positions": dict(PAINT, x_pos=7, y_pos=48),
        "pintar-negative-position": dict(PAINT, x_pos="-1", y_pos="-1"),
        "pintar-unicode-colour": dict(PAINT, nombre_color="añil 🎨 青"),
        "pintar-escapes": dict(PAINT, nombre_color='"\\/\b\f\n\r\t\u0000\u2028'),
        "pintar-lone-surrogate": dict(PAINT, nombre_color="\ud83d"),
        "pintar-keys-in-other-order": dict(reversed(list(PAINT.items()))),
    }
    styles = {"default": {}, "compact": COMPACT, "wide": WIDE, "lines": LINES, "raw-text": RAW_TEXT}
    for name, value in values.items():
        for style, options in styles.items():
            if not (name == "pintar-lone-surrogate" and style == "raw-text"):  # UTF-8 cannot carry it.
                yield whole("client/{}/{}".format(name, style), value, options)


def server_messages():
    for style, options in (("default", {}), ("compact", COMPACT)):
        yield whole("server/cerrar/{}".format(style), {"cerrar": True}, options)
    yield whole("server/empty-object", {}, {})


def boards():
    rng = random.Random(45743)
    everywhere = [[row, column, COLOURS[(row + column) % 8]] for row in range(SIZE) for column in range(SIZE)]
    scattered = sorted([rng.randrange(SIZE), rng.randrange(SIZE), rng.choice(COLOURS[1:])] for _ in range(40))
    painted = {
        "white": [],
        "one-cell": [[3, 12, "red"]],
        "corners": [[0, 0, "black"], [0, 49, "red"], [49, 0, "green"], [49, 49, "blue"]],
        "scattered": list({(row, column): [row, column, colour] for row, column, colour in scattered}.values()),
        "all-colours": [cell for cell in everywhere if cell[2] != "white"],
        "unknown-colour": [[1, 2, "añil"]],
    }
    for name, cells in painted.items():
        for style, options in (("default", {}), ("compact", COMPACT), ("raw-text", RAW_TEXT)):
            yield {
                "name": "server/board/{}/{}".format(name, style),
                "deflated": deflated(frame(board(cells), options)),
                "painted": cells,
            }
    reverse_columns = {row: dict(reversed(list(line.items()))) for row, line in board(painted["scattered"]).items()}
    yield {
        "name": "server/board/scattered/reverse-columns",
        "deflated": deflated(frame(reverse_columns, {})),
        "painted": painted["scattered"],
    }


def board(cells):
    rows = {str(row): {str(column): "white" for column in range(SIZE)} for row in range(SIZE)}
    for row, column, colour in cells:
        rows[str(row)][str(column)] = colour
    return rows


def boundaries():
    """Messages whose body is exactly so long, padded with ASCII and with characters of two bytes."""
    for length in BOUNDARIES:
        for kind, text in (("ascii", "x"), ("two-byte", "ñ")):
            width = len(text.encode())
            count, rest = divmod(length - len(frame(dict(NEW, resto="", relleno=""), RAW_TEXT)) + 5, width)
            base = dict(NEW, resto="y" * rest)
            made = frame(dict(base, relleno=text * count), RAW_TEXT)
            assert len(made) == 5 + length, (length, kind, len(made))
            yield {
                "name": "client/length-{}/{}".format(length, kind),
                "deflated": deflated(made),
                "padded": {"base": base, "key": "relleno", "text": text, "count": count},
            }


def whole(name, value, options):
    return {"name": name, "bytes": base64.b64encode(frame(value, options)).decode(), "value": value}


def frame(value, options):
    body = json.dumps(value, **options).encode("utf-8")
    return len(body).to_bytes(5, "little") + body


def deflated(data):
    return base64.b64encode(zlib.compress(data, 9)).decode()


if __name__ == "__main__":
    main()
