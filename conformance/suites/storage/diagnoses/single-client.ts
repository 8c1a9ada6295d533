import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one client and lets the others wait. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente', en: 'Serves a single client' },
  explanation: {
    es: 'Mientras un cliente está conectado, el servidor no atiende a otro: lo escucha en el mismo hilo que acepta las conexiones.',
    en: 'While one client is connected the server does not serve another: it listens to the client in the same thread that accepts connections.',
  },
  advice: {
    es: 'Después de cada accept, inicia un hilo que escuche a ese cliente y vuelve enseguida a aceptar.',
    en: 'After each accept, start a thread that listens to that client and go back to accepting at once.',
  },
  remedy: `while True:
    socket_cliente, _ = self.socket_server.accept()
    threading.Thread(target=self.listen_client_thread, args=(socket_cliente,), daemon=True).start()`,
  recognise: ({ reason, caseId }) =>
    reason.code === 'second-client-unserved' && caseId === 'storage/many/second-client-is-served',
}
