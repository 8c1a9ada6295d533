import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Answers a command that failed as if it had been carried out. */
export const sameAnswerOnFailure: DiagnosisRule = {
  id: 'same-answer-on-failure',
  title: { es: 'Responde lo mismo cuando falla', en: 'Answers the same when it fails' },
  explanation: {
    es: 'El servidor no revisa si la operación se pudo hacer: responde siempre con el mismo texto, y el usuario no se entera del error.',
    en: 'The server does not check whether the operation could be done: it answers with the same text always, and the user does not learn of the error.',
  },
  advice: {
    es: 'Haz la operación dentro de un try y responde según lo que pasó.',
    en: 'Do the operation within a try, and answer according to what happened.',
  },
  remedy: `try:
    os.remove(nombre)
    respuesta = "OK"
except OSError as error:
    respuesta = f"ERROR {error}"`,
  recognise: ({ reason }) => reason.code === 'same-answer',
}
