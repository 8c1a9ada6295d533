import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Deletes its own file without waiting for the receipt. */
export const deletesBeforeReceipt: DiagnosisRule = {
  id: 'deletes-before-receipt',
  title: { es: 'Borra el archivo antes del aviso de recepción', en: 'Deletes the file before the receipt' },
  explanation: {
    es: 'El cliente borra su archivo en cuanto lo ha enviado. Enviado no es recibido: si el servidor no llegó a guardarlo, ya no lo tiene nadie.',
    en: 'The client deletes its file as soon as it has sent it. Sent is not received: when the server could not store it, nobody has it any more.',
  },
  advice: {
    es: 'Espera el aviso de recepción, comprueba que lo es, y solo después llama a os.remove.',
    en: 'Wait for the receipt, check that it is one, and only then call os.remove.',
  },
  remedy: `enviar(contenido)
if recibir().startswith("RECIBIDO"):
    os.remove(nombre)`,
  recognise: ({ reason }) => reason.code === 'deleted-early',
}
