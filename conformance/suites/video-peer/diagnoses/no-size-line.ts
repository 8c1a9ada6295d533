import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends the content and never says how long it is. */
export const noSizeLine: DiagnosisRule = {
  id: 'no-size-line',
  title: { es: 'Envía el contenido sin su tamaño', en: 'Sends the content without its size' },
  explanation: {
    es: 'Los bytes del archivo llegaron sin la línea del tamaño. Quien descarga no sabe cuántos debe esperar ni puede mostrar el avance.',
    en: 'The bytes of the file came without the size line. Whoever downloads it does not know how many to expect and cannot show the progress.',
  },
  advice: {
    es: 'Antes del contenido envía os.path.getsize(ruta) como texto y un salto de línea.',
    en: 'Before the content send os.path.getsize(path) as text and a line break.',
  },
  remedy: 'conn.sendall(f"{os.path.getsize(ruta)}\\n".encode())',
  recognise: ({ reason }) => reason.code === 'no-size-line',
}
