import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts that the length comes in one piece. */
export const shortHeaderRead: DiagnosisRule = {
  id: 'short-header-read',
  title: { es: 'Confía en que el largo llegue entero', en: 'Trusts that the length comes whole' },
  explanation: {
    es: 'Los bytes del largo se leen con un solo recv. recv(4) entrega hasta 4 bytes, no siempre 4: si llegan menos, el largo sale mal y todo lo que sigue también.',
    en: 'The bytes of the length are read with a single recv. recv(4) gives up to 4 bytes, not always 4: when fewer come, the length is wrong and so is all that follows.',
  },
  advice: {
    es: 'Lee también el largo con la función que repite recv hasta tener todos los bytes.',
    en: 'Read the length, too, with the function that repeats recv until it has all the bytes.',
  },
  remedy: `largo = int.from_bytes(recibir_exacto(conexion, 4), "big")`,
  recognise: ({ caseId, reason }) =>
    caseId === 'simple-ftp/cut/length-at-any-byte' && reason.code === 'cut-not-understood',
}
