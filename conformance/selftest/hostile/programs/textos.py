"""Pone textos peligrosos donde un informe los muestra: en su terminal y en sus respuestas."""
import sys
from hostil import acepta_para_siempre, escucha, mensaje, modo

TEXTOS = {
    "ordenes": "\x1b]52;c;aG9sYQ==\x07\x1b[2J\x1b[31m\u202e\u2066\x85\x9b1m\r\n\x08\x08" * 20,
    "html": "</pre></script><script>alert(1)</script><img src=x onerror=alert(1)>&lt;![CDATA[]]>--><svg/onload=alert(1)>",
    "largas": "x" * 3_000_000,
    "nulos": "\0" * 5000 + "\uffff\ufffe\ufeff",
    "no-utf8": "\udcff\udcfe\udcc0\udc80" * 500,
    "markdown": "](javascript:alert(1)) `` | | # \n::error::hola\n```\n%0A<!--",
}
texto = TEXTOS[modo()]
datos = texto.encode("utf-8", "surrogateescape")
sys.stdout.buffer.write(datos + b"\n")
sys.stderr.buffer.write(datos)
sys.stdout.flush()
acepta_para_siempre(escucha(), lambda cliente: cliente.sendall(mensaje(b'{"tablero": "' + datos[:90000] + b'"}')))
