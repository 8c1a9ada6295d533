import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'

/** Replaces a file without asking the person. */
export const overwritesWithoutAsking: DiagnosisRule = {
  id: 'overwrites-without-asking',
  title: { es: 'Sobrescribe sin preguntar', en: 'Overwrites without asking' },
  explanation: {
    es: 'El servidor ya tenía un archivo con ese nombre y lo cambió sin que nadie preguntara a la persona.',
    en: 'The server already had a file of that name and changed it although nobody asked the person.',
  },
  advice: {
    es: 'Antes de abrir el archivo para escribir, comprueba si existe y pregunta al cliente.',
    en: 'Before opening the file for writing, check whether it exists and ask the client.',
  },
  remedy: `if os.path.exists(nombre):
    enviar_linea(sock, "EXISTE")
    if leer_linea(sock) != "SI":
        return`,
  recognise: ({ reason }) => reason.code === 'not-asked',
}
