import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that does not go down into folders. */
export const onlyTopFolder: DiagnosisRule = {
  id: 'only-top-folder',
  title: { es: 'No entra en las subcarpetas', en: 'Does not go into subfolders' },
  explanation: {
    es: 'Solo faltan los archivos que están en subcarpetas. El enunciado pide todos los que existan en la máquina.',
    en: 'Only the files in subfolders are missing. The assignment asks for all those on the machine.',
  },
  advice: {
    es: 'Recorre la carpeta con os.walk, o usa glob con "**" y recursive=True.',
    en: 'Walk the folder with os.walk, or use glob with "**" and recursive=True.',
  },
  remedy: `for raiz, carpetas, nombres in os.walk(carpeta):
    for nombre in nombres:
        ruta = os.path.join(raiz, nombre)`,
  recognise: ({ reason, facts: { details } }) =>
    reason.code === 'client-files-missing' && areBelow(details?.missing) && Number(details?.came) > 0,
}

function areBelow(missing: unknown): boolean {
  return Array.isArray(missing) && missing.every((path) => /[\\/]/.test(String(path)))
}
