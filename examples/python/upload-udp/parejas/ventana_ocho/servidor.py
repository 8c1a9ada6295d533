"""Servidor UDP con asyncio. Los datagramas llevan una línea JSON y, los de datos, los bytes detrás.

El cliente tiene hasta ocho bloques en camino; se confirma cada uno por su número.
"""
import asyncio
import json
import os
import sys


class Servidor(asyncio.DatagramProtocol):
    def connection_made(self, transporte):
        self.transporte = transporte
        self.envios = {}

    def datagram_received(self, datagrama, direccion):
        linea, _, bytes_ = datagrama.partition(b"\n")
        try:
            mensaje = json.loads(linea)
            respuesta = getattr(self, "al_" + mensaje["que"])(direccion, mensaje, bytes_)
        except (ValueError, KeyError, AttributeError):
            return
        self.transporte.sendto(json.dumps(respuesta).encode(), direccion)

    def al_empezar(self, direccion, mensaje, _):
        if direccion not in self.envios:
            nombre = os.path.basename(mensaje["nombre"])
            self.envios[direccion] = {"nombre": nombre, "bloques": {}, "existe": os.path.exists(nombre), "listo": False}
        return {"que": "empezar", "existe": self.envios[direccion]["existe"]}

    def al_bloque(self, direccion, mensaje, bytes_):
        envio = self.envios[direccion]
        if not envio["listo"]:
            envio["bloques"][mensaje["n"]] = bytes_
        return {"que": "bloque", "n": mensaje["n"]}

    def al_terminar(self, direccion, mensaje, _):
        envio = self.envios[direccion]
        bloques = envio["bloques"]
        if not envio["listo"] and len(bloques) == mensaje["bloques"]:
            with open(envio["nombre"], "wb") as fichero:
                for numero in sorted(bloques):
                    fichero.write(bloques[numero])
            envio["listo"] = True
            bloques.clear()
            print("Completo:", envio["nombre"], flush=True)
        return {"que": "terminar", "guardado": envio["listo"]}


async def main():
    bucle = asyncio.get_running_loop()
    await bucle.create_datagram_endpoint(Servidor, local_addr=(sys.argv[1], int(sys.argv[2])))
    print("Listo", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
