import { pairFactsOf } from '../../../pair/pair-facts.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Says that a file was received when it is not yet complete. */
export const acksTooEarly: DiagnosisRule = {
  id: 'acks-too-early',
  title: { es: 'Confirma antes de tiempo', en: 'Confirms too early' },
  explanation: {
    es: 'El aviso de recepción sale antes de que el archivo esté completo en el disco. El cliente borra entonces el suyo; si algo falla después, no lo tiene nadie.',
    en: 'The receipt is sent before the file is complete on the disk. The client then deletes its own; if something fails after that, nobody has it.',
  },
  advice: {
    es: 'Recibe todos los bytes, escribe, cierra el archivo y solo después envía el aviso.',
    en: 'Receive all bytes, write, close the file, and only then send the receipt.',
  },
  remedy: `with open(nombre, "wb") as archivo:
    recibir_en(archivo, tamano)
enviar("RECIBIDO")   # fuera del with: ya está cerrado`,
  recognise: (failure) =>
    ['receipt-too-early', 'receipt-before-file'].includes(failure.reason.code) ||
    pairFactsOf(failure)?.outcome === 'confirmed-too-early',
}
