/** How a body is read whatever pieces it comes in; the shape that the remedies for reading mistakes share. */
export const bodyReadRemedy = `datos = bytearray()
while len(datos) < largo:
    trozo = sock.recv(min(largo - len(datos), 128))
    if not trozo:
        break              # la conexión se cerró
    datos += trozo         # suma lo que llegó`
