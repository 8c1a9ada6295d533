import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Follows a name out of its folder. */
export const pathEscape: DiagnosisRule = {
  id: 'path-escape',
  title: { es: 'Un nombre sale de la carpeta', en: 'A name leaves the folder' },
  explanation: {
    es: 'os.path.join sigue los «../» y descarta la carpeta si el nombre es una ruta absoluta. Con un nombre preparado se puede leer o escribir cualquier archivo.',
    en: 'os.path.join follows “../” and drops the folder when the name is an absolute path. With a prepared name any file can be read or written.',
  },
  advice: {
    es: 'Usa solo el último componente del nombre con os.path.basename, o rechaza los nombres que sean distintos de él.',
    en: 'Use only the last part of the name with os.path.basename, or refuse names that differ from it.',
  },
  remedy: `nombre = os.path.basename(nombre)
ruta = os.path.join(DIRECTORIO_VIDEOS, nombre)`,
  recognise: ({ reason }) => reason.code === 'path-escape',
}
