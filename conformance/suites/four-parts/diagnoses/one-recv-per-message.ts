import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for a part. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv para una parte', en: 'Trusts one recv for a part' },
  explanation: {
    es: 'El programa supone que un recv entrega una parte entera, o que un trozo corto es el último. TCP puede entregar la parte en cualquier cantidad de trozos: lo que falta se toma por la parte siguiente y el archivo queda incompleto.',
    en: 'The program supposes that one recv delivers a whole part, or that a short piece is the last one. TCP may deliver the part in any number of pieces: the rest is taken for the next part, and the file is left incomplete.',
  },
  advice: {
    es: 'Calcula cuánto mide la parte y repite recv hasta juntar exactamente esos bytes.',
    en: 'Work out how long the part is and repeat recv until you have exactly that many bytes.',
  },
  remedy: `faltan = tamano_de_la_parte
while faltan > 0:
    trozo = sock.recv(min(faltan, 1024))
    if not trozo:
        raise ConnectionError("el cliente se fue")
    archivo.write(trozo)
    faltan -= len(trozo)`,
  recognise: ({ requirement, reason }) => requirement === 'FP-G1' && reason.code === 'cut-not-understood',
}
