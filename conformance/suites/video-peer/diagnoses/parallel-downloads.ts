import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Begins a download while another is going on. */
export const parallelDownloads: DiagnosisRule = {
  id: 'parallel-downloads',
  title: { es: 'Descarga varios videos a la vez', en: 'Downloads several videos at once' },
  explanation: {
    es: 'Una descarga comenzó antes de que terminara la anterior. El enunciado pide una cola que se procesa de manera secuencial.',
    en: 'A download began before the one before it had ended. The assignment asks for a queue that is worked off one by one.',
  },
  advice: {
    es: 'Inicia un solo hilo al comenzar, que tome de la cola una descarga tras otra, y no un hilo por descarga.',
    en: 'Start one thread at the beginning that takes one download after the other from the queue, not a thread for each.',
  },
  remedy: `def procesar_cola_descargas():      # un solo hilo para todas
    while True:
        ip, puerto, video = cola_descargas.get()
        descargar(ip, puerto, video)

cola_descargas = queue.Queue()
threading.Thread(target=procesar_cola_descargas, daemon=True).start()`,
  recognise: ({ reason }) => reason.code === 'downloads-at-once',
}
