import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opens the file for appending, so that a second copy stands behind the first. */
export const appendsInsteadOfReplacing: DiagnosisRule = {
  id: 'appends-instead-of-replacing',
  title: { es: 'Agrega al final en vez de reemplazar', en: 'Appends instead of replacing' },
  explanation: {
    es: 'El archivo se abre con modo "ab". Cuando el mismo archivo llega otra vez, queda escrito detrás del anterior, y ya no se puede abrir.',
    en: 'The file is opened with mode "ab". When the same file comes again it is written behind the one before, and can no longer be opened.',
  },
  advice: {
    es: 'Abre el archivo una sola vez por envío con modo "wb" y escribe en él las cuatro partes.',
    en: 'Open the file once for each upload with mode "wb" and write the four parts into it.',
  },
  remedy: `with open(ruta, "wb") as archivo:
    for parte in range(4):
        archivo.write(recibir_parte(sock, tamano_de(parte)))`,
  recognise: ({ requirement, facts }) => {
    const { actual, expected } = facts.details ?? {}
    return (
      requirement === 'FP-S6' &&
      Buffer.isBuffer(actual) &&
      Buffer.isBuffer(expected) &&
      actual.length > expected.length &&
      actual.subarray(actual.length - expected.length).equals(expected)
    )
  },
}
