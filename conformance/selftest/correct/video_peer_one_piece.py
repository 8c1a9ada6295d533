"""A correct provider of videos in an unusual style: size and content in one piece, another error sentence, any case of the command."""
import asyncio, os, sys
async def h(r, w):
    try:
        d = (await r.read(1024)).decode("utf-8", "replace").split(maxsplit=1)
        if len(d) == 2 and d[0].upper() == "DESCARGAR" and os.path.basename(d[1].strip()) == d[1].strip() and "\0" not in d[1] and os.path.isfile("videos_compartidos/" + d[1].strip()):
            b = open("videos_compartidos/" + d[1].strip(), "rb").read()
            w.write(f"{len(b)}\n".encode() + b)
        else: w.write(b"ERROR no tengo ese video\n")
        await w.drain()
    except OSError: pass
    finally: w.close()
async def main():
    os.makedirs("videos_compartidos", exist_ok=True)
    s = await asyncio.start_server(h, sys.argv[1], int(sys.argv[2]))
    await s.serve_forever()
asyncio.run(main())
