import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Hands over or sends whatever comes, whoever has the turn. */
export const ignoresTurns: DiagnosisRule = {
  id: 'ignores-turns',
  title: { es: 'No respeta los turnos', en: 'Does not respect the turns' },
  explanation: {
    es: 'El programa envía cada texto apenas lo tiene, sin mirar de quién es el turno. El enunciado pide un chat síncrono: un usuario habla y se espera a que el otro responda.',
    en: 'The program sends each text as soon as it has it, whoever has the turn. The assignment asks for a synchronous chat: one user speaks, and then it waits for the other to answer.',
  },
  advice: {
    es: 'Guarda de quién es el turno. Lo que llega de la otra persona se rechaza o se guarda hasta que le toque, y el turno pasa con cada texto entregado.',
    en: 'Keep whose turn it is. What comes from the other person is refused or kept until it is her turn, and the turn passes with each text that was delivered.',
  },
  remedy: `if persona is not self.turno:
    persona.decir("ERROR no es su turno")
else:
    self.turno = otra
    otra.decir("MSG " + texto)`,
  recognise: ({ reason }) => reason.code === 'out-of-turn' || reason.code === 'client-out-of-turn',
}
