import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends the changed board to the painter alone. */
export const answersOnlyTheSender: DiagnosisRule = {
  id: 'answers-only-the-sender',
  title: { es: 'Solo le responde a quien pintó', en: 'Answers only the painter' },
  explanation: {
    es: 'El tablero nuevo llega a quien pintó, pero no a los demás clientes conectados: ellos siguen viendo el dibujo antiguo.',
    en: 'The new board reaches the painter, but not the other connected clients: they go on seeing the old picture.',
  },
  advice: {
    es: 'Con varios clientes, guarda cada socket en self.sockets_clientes al aceptarlo y responde con enviar_a_todos.',
    en: 'With several clients, keep each socket in self.sockets_clientes when you accept it and answer with enviar_a_todos.',
  },
  remedy: `self.sockets_clientes[id_cliente] = sock   # al aceptar
self.enviar_a_todos(self.canvas.obtener_tablero())`,
  recognise: ({ caseId, reason }) =>
    reason.code === 'broadcast-missing' && caseId === 'canvas/many/paint-reaches-everyone',
}
