import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for the length field. */
export function shortHeaderRead(headerBytes: number, order: 'little' | 'big'): DiagnosisRule {
  return {
    id: 'short-header-read',
    title: {
      es: 'Confía en un solo recv para leer el largo',
      en: 'Trusts one recv for the length field',
    },
    explanation: {
      es: `El programa llama una vez a recv(${headerBytes}) y da por hecho que llegaron los ${headerBytes} bytes del largo. recv devuelve lo que haya llegado, a lo más ${headerBytes} bytes: si llegan menos, el largo sale equivocado y todo lo que sigue se lee corrido.`,
      en: `The program calls recv(${headerBytes}) once and takes it for granted that all ${headerBytes} bytes of the length came. recv returns what has arrived, at most ${headerBytes} bytes: with fewer, the length is wrong and everything after it is read out of step.`,
    },
    advice: {
      es: `Lee el largo con el mismo ciclo que el cuerpo: repite recv hasta juntar ${headerBytes} bytes, pidiendo cada vez solo los que faltan.`,
      en: `Read the length with the same loop as the body: repeat recv until you have ${headerBytes} bytes, asking each time only for what is missing.`,
    },
    remedy: `def recibir_exacto(sock, n):
    datos = bytearray()
    while len(datos) < n:
        trozo = sock.recv(min(n - len(datos), 128))
        if not trozo:
            raise ConnectionError("conexión cerrada")
        datos += trozo
    return bytes(datos)

largo = int.from_bytes(recibir_exacto(sock, ${headerBytes}), "${order}")`,
    recognise: ({ facts }) =>
      (facts.cuts ?? []).some(({ outcome }) => outcome !== 'answered' && outcome !== 'unseen') &&
      (facts.cuts ?? []).every(({ region }) => region === 'header'),
  }
}
