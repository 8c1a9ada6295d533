import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Decides by itself whether to overwrite. */
export const answersForThePerson: DiagnosisRule = {
  id: 'answers-for-the-person',
  title: { es: 'Contesta por la persona', en: 'Answers for the person' },
  explanation: {
    es: 'El cliente contesta la pregunta de si se sobrescribe sin mostrarla. La decisión es de la persona: puede perder un archivo.',
    en: 'The client answers the question whether to overwrite without showing it. The decision is the person’s: a file may get lost.',
  },
  advice: {
    es: 'Muestra la pregunta con input y envía lo que se escriba.',
    en: 'Show the question with input and send what is typed.',
  },
  remedy: `if respuesta == "EXISTE":
    quiere = input("Ya existe. ¿Sobrescribir? (s/n) ")
    enviar("SI" if quiere == "s" else "NO")`,
  recognise: ({ reason }) => reason.code === 'answered-unasked',
}
