import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Believes the name that a client sends. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre lleva fuera de la carpeta', en: 'A name leads out of the folder' },
  explanation: {
    es: 'El nombre que envía el cliente se usa como ruta sin revisarlo. Con «../» se obtienen imágenes de otras carpetas.',
    en: 'The name that the client sends is used as a path unchecked. With “../” one gets images of other folders.',
  },
  advice: {
    es: 'Rechaza los nombres con «/» o «\\», o busca el nombre en la lista de os.listdir().',
    en: 'Refuse names with “/” or “\\”, or look the name up in the list of os.listdir().',
  },
  remedy: `if nombre not in os.listdir("."):
    sock.sendall(b"ERROR no existe\\n")`,
  recognise: ({ reason }) => reason.code === 'escaped',
}
