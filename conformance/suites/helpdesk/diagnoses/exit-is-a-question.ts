import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Does not look for `exit` among what comes. */
export const exitIsAQuestion: DiagnosisRule = {
  id: 'exit-is-a-question',
  title: { es: 'Contesta a exit como a una pregunta', en: 'Answers exit as a question' },
  explanation: {
    es: 'El servidor trata «exit» como cualquier otro texto, o no olvida la conversación cuando llega: lo que llega después recibe todavía las respuestas de antes.',
    en: 'The server treats “exit” as any other text, or does not forget the conversation when it comes: what comes afterwards still gets the answers from before.',
  },
  advice: {
    es: 'Compara el texto con «exit» antes de contestarlo, y borra entonces lo que sabes de esa dirección.',
    en: 'Compare the text with “exit” before you answer it, and then delete what you know of that address.',
  },
  remedy: `texto = datos.decode()
if texto == "exit":
    pasos.pop(direccion, None)
    continue`,
  recognise: ({ reason }) => reason.code === 'answers-after-exit',
}
