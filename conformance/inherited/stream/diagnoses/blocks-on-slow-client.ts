import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Waits for a client that does not read, and everybody waits with it. */
export const blocksOnSlowClient: DiagnosisRule = {
  id: 'broadcast-blocks-on-slow-client',
  title: { es: 'Un cliente lento detiene a todos', en: 'A slow client stops everybody' },
  explanation: {
    es: 'Un cliente no lee y su conexión se llena. Quien envía se queda esperando en sendall y, mientras espera, no atiende a los demás.',
    en: 'A client does not read and its connection fills up. The sender waits in sendall and serves nobody else while it waits.',
  },
  advice: {
    es: 'Dale a cada cliente su propia cola y su propio hilo para enviar, o un tiempo máximo de envío (settimeout) tras el cual ese cliente se elimina.',
    en: 'Give each client its own queue and its own thread for sending, or a time limit for sending (settimeout) after which that client is removed.',
  },
  remedy: `def enviar_pendientes(sock, cola):      # un hilo por cliente
    while True:
        sock.sendall(cola.get())

cola = queue.Queue()                    # al aceptar a ese cliente
threading.Thread(target=enviar_pendientes, args=(sock, cola), daemon=True).start()
cola.put(mensaje)                       # en vez de sock.sendall(mensaje)`,
  recognise: ({ caseId }) => caseId.endsWith('/slow/never-reads'),
}
