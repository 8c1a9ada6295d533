import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one client after the other. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente', en: 'Serves a single client' },
  explanation: {
    es: 'Mientras un cliente está conectado, el servidor no atiende a otro: recibe los archivos en el mismo hilo que acepta las conexiones. El enunciado pide un servidor no bloqueante.',
    en: 'While one client is connected the server does not serve another: it receives files in the same thread that accepts connections. The assignment asks for a non-blocking server.',
  },
  advice: {
    es: 'Después de cada accept, inicia un hilo que atienda a ese cliente y vuelve enseguida a aceptar.',
    en: 'After each accept, start a thread that serves that client and go back to accepting at once.',
  },
  remedy: `while True:
    sock, direccion = servidor.accept()
    threading.Thread(target=atender, args=(sock, direccion), daemon=True).start()`,
  recognise: ({ reason, probe }) => reason.code === 'waits-for-another' && probe?.traits.concurrency !== 'many',
}
