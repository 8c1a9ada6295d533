import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const inPieces = ['/fuzz/cut-invariance', '/cut/uploaded-content', '/cut/content-in-pieces']
const long = ['/upload/sizes', '/client/download/one-megabyte']

/** Takes what one recv gives for the whole content. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Un solo recv para todo el contenido', en: 'One recv for the whole content' },
  explanation: {
    es: 'TCP es un flujo de bytes: un contenido puede llegar en cualquier número de trozos. El programa toma el primer trozo como si fuera todo.',
    en: 'TCP is a stream of bytes: content may come in any number of pieces. The program takes the first piece for the whole.',
  },
  advice: {
    es: 'Repite recv hasta juntar tantos bytes como se anunciaron, o hasta que la otra parte cierre.',
    en: 'Repeat recv until you have as many bytes as were announced, or until the other side closes.',
  },
  remedy: `while faltan > 0:
    datos = conexion.recv(min(4096, faltan))
    if not datos:
        break
    archivo.write(datos)
    faltan -= len(datos)`,
  recognise: ({ caseId, facts: { details } }) =>
    inPieces.some((end) => caseId.endsWith(end)) ||
    (long.some((end) => caseId.endsWith(end)) && isBeginning(details?.['actual'], details?.['expected'])),
}

function isBeginning(actual: unknown, expected: unknown): boolean {
  if (!Buffer.isBuffer(actual) || !Buffer.isBuffer(expected)) return false
  return actual.length < expected.length && expected.subarray(0, actual.length).equals(actual)
}
