import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that compares extensions letter by letter. */
export const extensionCase: DiagnosisRule = {
  id: 'extension-case',
  title: { es: 'Distingue mayúsculas en la extensión', en: 'Is case-sensitive about the extension' },
  explanation: {
    es: 'Solo faltan los archivos que tienen la extensión con mayúsculas, como FOTO.JPG. Muchas cámaras las escriben así.',
    en: 'Only the files whose extension is in capitals are missing, like FOTO.JPG. Many cameras write it that way.',
  },
  advice: {
    es: 'Pasa el nombre a minúsculas antes de comparar su extensión. glob distingue mayúsculas en Linux.',
    en: 'Turn the name into lower case before you compare its extension. glob is case-sensitive on Linux.',
  },
  remedy: `if nombre.lower().endswith((".jpg", ".png", ".pdf", ".mp3", ".mp4")):
    lista.append(ruta)`,
  recognise: ({ reason, facts: { details } }) =>
    reason.code === 'client-files-missing' && hasCapitals(details?.missing) && Number(details?.came) > 0,
}

function hasCapitals(missing: unknown): boolean {
  return Array.isArray(missing) && missing.every((path) => /\.\w*[A-Z]\w*$/.test(String(path)))
}
