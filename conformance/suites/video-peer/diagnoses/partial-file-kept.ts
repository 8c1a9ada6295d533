import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Leaves half a video under the name of the whole one. */
export const partialFileKept: DiagnosisRule = {
  id: 'partial-file-kept',
  title: {
    es: 'Deja un archivo incompleto con el nombre del video',
    en: 'Leaves an incomplete file under the video’s name',
  },
  explanation: {
    es: 'El proveedor cerró a mitad de la descarga y el archivo quedó con su nombre definitivo: nadie puede distinguirlo de uno completo.',
    en: 'The provider closed half way and the file stayed under its final name: nobody can tell it from a complete one.',
  },
  advice: {
    es: 'Escribe en un archivo con otro nombre y renómbralo con os.replace solo cuando llegaron todos los bytes; si faltan, bórralo.',
    en: 'Write to a file with another name and rename it with os.replace only when all bytes have come; when some are missing, remove it.',
  },
  remedy: `if bytes_recibidos == tamano:
    os.replace(ruta + ".parcial", ruta)
else:
    os.remove(ruta + ".parcial")`,
  recognise: ({ reason }) => reason.code === 'looks-complete',
}
