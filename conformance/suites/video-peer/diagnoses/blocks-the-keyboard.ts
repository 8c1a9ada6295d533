import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Downloads in the thread that reads the keyboard. */
export const blocksTheKeyboard: DiagnosisRule = {
  id: 'blocks-the-keyboard',
  title: { es: 'La descarga detiene el teclado', en: 'The download stops the keyboard' },
  explanation: {
    es: 'Mientras se descarga un video no se atienden más comandos: la descarga ocurre en el mismo hilo que lee el teclado.',
    en: 'While a video is downloaded no more commands are served: the download happens in the thread that reads the keyboard.',
  },
  advice: {
    es: 'Pon cada descarga en una queue.Queue y deja que otro hilo las tome una por una.',
    en: 'Put each download into a queue.Queue and let another thread take them one by one.',
  },
  remedy: `threading.Thread(target=procesar_cola_descargas, daemon=True).start()
cola_descargas.put((ip, puerto, video))`,
  recognise: ({ caseId, reason }) => caseId.endsWith('/commands-go-on') && reason.code === 'command-not-sent',
}
