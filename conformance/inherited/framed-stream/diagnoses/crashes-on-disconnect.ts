import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** A client that vanished hurts those who stayed. */
export const crashesOnDisconnect: DiagnosisRule = {
  id: 'crashes-on-disconnect',
  title: { es: 'Un cliente que se fue daña a los demás', en: 'A client that left hurts the others' },
  explanation: {
    es: 'El socket de un cliente que desapareció sigue en la lista. El próximo envío a todos falla en él con una excepción que nadie atrapa, y con ella cae la conexión de otro cliente, o el servidor entero.',
    en: 'The socket of a client that vanished is still in the list. The next send to everybody fails on it with an exception that nobody catches, and with it goes the connection of another client, or the whole server.',
  },
  advice: {
    es: 'Elimina el socket del diccionario en el finally, y al enviar a todos atrapa OSError en cada cliente por separado: el que falla se elimina, los demás reciben.',
    en: 'Remove the socket from the dictionary in the finally, and when you send to everybody catch OSError for each client by itself: who fails is removed, the others receive.',
  },
  remedy: `for id_cliente, sock in list(self.sockets_clientes.items()):
    try:
        self.enviar(sock, mensaje)
    except OSError:
        self.sockets_clientes.pop(id_cliente, None)`,
  recognise: ({ caseId, reason }) => caseId.includes('/vanish/') && reason.code !== 'connect-refused-at-start',
}
