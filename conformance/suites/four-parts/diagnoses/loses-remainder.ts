import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes four equal parts where the last one is longer. */
export const losesRemainder: DiagnosisRule = {
  id: 'loses-remainder',
  title: { es: 'Pierde el resto de la división', en: 'Loses the remainder of the division' },
  explanation: {
    es: 'Las cuatro partes se toman del mismo tamaño, bytes // 4. Si el tamaño no es múltiplo de cuatro, faltan al final hasta tres bytes. En el servidor, además, esos bytes quedan en la conexión y estropean el mensaje siguiente.',
    en: 'All four parts are taken to have the same size, bytes // 4. When the size is no multiple of four, up to three bytes are missing at the end. In a server those bytes also stay in the connection and spoil the next message.',
  },
  advice: {
    es: 'La cuarta parte mide bytes - 3 * (bytes // 4).',
    en: 'The fourth part has bytes - 3 * (bytes // 4) bytes.',
  },
  remedy: `cuarto = total // 4
tamanos = [cuarto, cuarto, cuarto, total - 3 * cuarto]`,
  recognise: ({ facts }) => {
    const { actual, expected } = facts.details ?? {}
    return (
      Buffer.isBuffer(actual) &&
      Buffer.isBuffer(expected) &&
      expected.length % 4 > 0 &&
      actual.length === expected.length - (expected.length % 4) &&
      expected.subarray(0, actual.length).equals(actual)
    )
  },
}
