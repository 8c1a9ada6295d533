import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const codes = ['not-told', 'closed-without-notice', 'client-not-leaving']

/** Somebody leaves and the other person is not told. */
export const doesNotTell: DiagnosisRule = {
  id: 'does-not-tell',
  title: { es: 'No avisa a la otra persona', en: 'Does not tell the other person' },
  explanation: {
    es: 'Alguien se desconecta y el programa cierra o sigue sin decirlo. La otra persona queda esperando una respuesta que nunca llega.',
    en: 'Somebody leaves and the program closes or goes on without saying so. The other person waits for an answer that never comes.',
  },
  advice: {
    es: 'Cuando se escribe o se recibe «desconectar», envía primero el aviso al otro lado y cierra después.',
    en: 'When “desconectar” is typed or received, first send the notice to the other side, and close then.',
  },
  remedy: `if texto == "desconectar":
    otra.enviar(b"FIN\\n")
    otra.cerrar()
    persona.cerrar()`,
  recognise: ({ requirement, reason }) =>
    requirement.endsWith('-S3') || requirement.endsWith('-C3') ? codes.includes(reason.code) : false,
}
