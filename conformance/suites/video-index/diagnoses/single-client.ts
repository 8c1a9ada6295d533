import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Serves one client only, and the others wait. */
export const singleClient: DiagnosisRule = {
  id: 'single-client',
  title: { es: 'Atiende a un solo cliente', en: 'Serves one client only' },
  explanation: {
    es: 'Mientras un cliente está conectado, el siguiente espera sin respuesta: accept y la conversación están en el mismo ciclo.',
    en: 'While one client is connected the next waits without an answer: accept and the conversation are in the same loop.',
  },
  advice: {
    es: 'Después de accept, inicia un hilo para ese cliente y vuelve de inmediato a accept.',
    en: 'After accept, start a thread for that client and go back to accept at once.',
  },
  remedy: `while True:
    conn, addr = s.accept()
    threading.Thread(target=manejar_cliente, args=(conn, addr), daemon=True).start()`,
  recognise: ({ reason }) => reason.code === 'second-client-unserved',
}
