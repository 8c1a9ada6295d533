import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Claims to serve many clients and serves one. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente', en: 'Serves a single client' },
  explanation: {
    es: 'Mientras un cliente está conectado, el servidor no atiende a otro: escucha_cliente se ejecuta en el mismo hilo que acepta las conexiones.',
    en: 'While one client is connected the server does not serve another: it listens to the client in the same thread that accepts connections.',
  },
  advice: {
    es: 'Después de cada accept, inicia un hilo que escuche a ese cliente y vuelve enseguida a aceptar.',
    en: 'After each accept, start a thread that listens to that client and go back to accepting at once.',
  },
  remedy: `while True:
    sock, _ = self.socket_server.accept()
    threading.Thread(target=self.escuchar_cliente, args=(sock, id_cliente), daemon=True).start()`,
  recognise: ({ reason }) => reason.code === 'second-client-unserved',
}
