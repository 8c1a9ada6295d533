import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Opens the file for writing before the question was answered. */
export const opensBeforeAsking: DiagnosisRule = {
  id: 'opens-before-asking',
  title: { es: 'Abre el archivo antes de preguntar', en: 'Opens the file before asking' },
  explanation: {
    es: 'open(nombre, "wb") vacía el archivo en ese mismo momento. Si se llama antes de la respuesta, un no ya no salva nada.',
    en: 'open(nombre, "wb") empties the file at that very moment. When it is called before the answer, a no saves nothing any more.',
  },
  advice: {
    es: 'Primero pregunta y espera el sí; solo después abre el archivo para escribir.',
    en: 'First ask and wait for the yes; only then open the file for writing.',
  },
  remedy: `if os.path.exists(nombre) and not quiere_sobrescribir(sock):
    return
with open(nombre, "wb") as archivo:
    ...`,
  recognise: ({ reason }) => reason.code === 'touched-before-answer' || reason.code === 'touched-after-no',
}
