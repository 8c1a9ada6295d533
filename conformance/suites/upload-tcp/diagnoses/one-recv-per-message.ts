import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for a content or an answer. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv', en: 'Trusts one recv' },
  explanation: {
    es: 'El programa supone que un recv entrega el contenido entero, o la respuesta entera. TCP puede entregarlos en cualquier cantidad de trozos: lo que falta se pierde, o se toma por el mensaje siguiente.',
    en: 'The program supposes that one recv delivers the whole content, or the whole answer. TCP may deliver them in any number of pieces: the rest is lost, or taken for the next message.',
  },
  advice: {
    es: 'Repite recv hasta juntar los bytes anunciados, o hasta el salto de línea de la respuesta.',
    en: 'Repeat recv until you have the announced bytes, or the line end of the answer.',
  },
  remedy: `faltan = tamano
while faltan > 0:
    trozo = sock.recv(min(faltan, 65536))
    if not trozo:
        raise ConnectionError("se fue antes de terminar")
    archivo.write(trozo)
    faltan -= len(trozo)`,
  recognise: ({ caseId, reason }) =>
    reason.code === 'half-answer' ||
    (reason.code === 'cut-not-understood' && caseId.endsWith('/cut/content-at-any-byte')),
}
