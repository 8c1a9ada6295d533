import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one download at a time. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende una descarga a la vez', en: 'Serves one download at a time' },
  explanation: {
    es: 'Mientras alguien está conectado, los demás esperan: la solicitud se atiende en el mismo hilo que acepta las conexiones.',
    en: 'While somebody is connected the others wait: the request is served in the same thread that accepts connections.',
  },
  advice: {
    es: 'Después de cada accept inicia un hilo para esa solicitud y vuelve enseguida a aceptar.',
    en: 'After each accept start a thread for that request and go back to accepting at once.',
  },
  remedy: `while True:
    conn, addr = s.accept()
    threading.Thread(target=manejar_solicitud, args=(conn, addr), daemon=True).start()`,
  recognise: ({ reason }) => reason.code === 'one-at-a-time',
}
