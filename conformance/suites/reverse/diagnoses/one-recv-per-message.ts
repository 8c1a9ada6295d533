import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for a text. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv para el texto', en: 'Trusts one recv for the text' },
  explanation: {
    es: 'El programa supone que un recv trae el texto entero. TCP puede entregarlo en cualquier cantidad de trozos: lo que falta se pierde.',
    en: 'The program supposes that one recv brings the whole text. TCP may deliver it in any number of pieces: the rest is lost.',
  },
  advice: {
    es: 'Repite recv hasta juntar exactamente los bytes que se anunciaron.',
    en: 'Repeat recv until you have exactly the bytes that were announced.',
  },
  remedy: `datos = bytearray()
while len(datos) < tamano:
    trozo = sock.recv(tamano - len(datos))
    if not trozo:
        raise ConnectionError("se cortó")
    datos += trozo`,
  recognise: ({ requirement }) => requirement === 'RV-G1',
}
