import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Begins a download while another is going on. */
export const parallelDownloads: DiagnosisRule = {
  id: 'parallel-downloads',
  title: { es: 'Descarga varios videos a la vez', en: 'Downloads several videos at once' },
  explanation: {
    es: 'Una descarga comenzó antes de que terminara la anterior. El enunciado pide una cola que se procesa de manera secuencial.',
    en: 'A download began before the one before it had ended. The sheet asks for a queue that is worked off one by one.',
  },
  advice: {
    es: 'Inicia un solo hilo al comenzar, que tome de la cola una descarga tras otra, y no un hilo por descarga.',
    en: 'Start one thread at the beginning that takes one download after the other from the queue, not a thread for each.',
  },
  recognise: ({ reason }) => reason.code === 'downloads-at-once',
}
