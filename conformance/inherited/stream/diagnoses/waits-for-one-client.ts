import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Waits for the rest of one client's message, and hears nobody else until it comes. */
export const waitsForOneClient: DiagnosisRule = {
  id: 'waits-for-one-client',
  title: {
    es: 'Espera el resto de un mensaje sin escuchar a nadie más',
    en: 'Waits for the rest of one message and hears nobody else',
  },
  explanation: {
    es: 'Un cliente envió el comienzo de un mensaje y el servidor se queda en recv hasta que llegue el resto. Mientras tanto no escucha a los demás: todos comparten el mismo hilo o el mismo lock.',
    en: 'A client sent the beginning of a message and the server stays in recv until the rest comes. Meanwhile it does not hear the others: they all share one thread or one lock.',
  },
  advice: {
    es: 'Recibe cada cliente en su propio hilo y toma el lock solo para cambiar lo compartido, nunca durante un recv. Con select, guarda lo que va llegando de cada cliente en un búfer propio.',
    en: 'Receive from each client in a thread of its own, and take the lock only to change what is shared, never during a recv. With select, keep what arrives from each client in a buffer of its own.',
  },
  remedy: `mensaje = recibir(sock)      # sin lock: puede tardar
with self.lock:
    responder(sock, mensaje)`,
  recognise: ({ caseId }) => caseId.endsWith('/slow/one-byte-and-wait'),
}
