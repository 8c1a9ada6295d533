import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** Deletes its own file before the server has confirmed it. */
export const deletesBeforeReceipt: DiagnosisRule = {
  id: 'deletes-before-receipt',
  title: { es: 'Borra su archivo antes de la confirmación', en: 'Deletes its file before the confirmation' },
  explanation: {
    es: 'La conexión se rompió y el cliente ya no tiene su archivo, aunque el servidor nunca confirmó que lo recibió: el archivo se perdió.',
    en: 'The connection broke and the client no longer has its file, although the server never confirmed it: the file is lost.',
  },
  advice: {
    es: 'Borra el archivo solo después de leer el aviso de recepción del servidor. Si recv devuelve b"" o hay un error, consérvalo.',
    en: 'Delete the file only after reading the receipt of the server. If recv gives b"" or fails, keep it.',
  },
  remedy: `aviso = entrada.readline()
if aviso.startswith(b"RECIBIDO"):
    os.remove(nombre)
else:
    print("El servidor no confirmó; se conserva", nombre)`,
  recognise: (failure) => pairFactsOf(failure)?.outcome === 'own-file-lost',
}
