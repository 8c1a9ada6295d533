import { encodeMessage, pintar } from '../../../../reference/exercises/canvas/protocol.ts'
import { isAnsweredAtAll } from '../../../inherited/stream/diagnoses/raw-probe.ts'
import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Answers `pintar`, but says nothing to `nuevo`. */
export const noAnswerToNew: DiagnosisRule = {
  id: 'no-answer-to-new',
  title: { es: 'No responde a «nuevo»', en: 'Does not answer “nuevo”' },
  explanation: {
    es: 'El servidor responde a «pintar», pero no a «nuevo». Quien recién llega no ve el tablero hasta que alguien pinte.',
    en: 'The server answers “pintar”, but not “nuevo”. Whoever has just arrived does not see the board until somebody paints.',
  },
  advice: {
    es: '«nuevo» no pinta nada, pero también termina en el paso 5: envía el tablero con enviar_respuesta.',
    en: '“nuevo” paints nothing, but it ends in step 5 as well: send the board with enviar_respuesta.',
  },
  remedy: `if comando == "pintar":
    self.canvas.pintar_pixel(datos)
# tanto "nuevo" como "pintar" llegan aquí
self.enviar_respuesta(sock, self.canvas.obtener_tablero())`,
  recognise: async ({ caseId, reason, probe }) =>
    caseId === 'canvas/new/whole-board' &&
    reason.code === 'no-answer' &&
    probe !== undefined &&
    (await isAnsweredAtAll(probe, encodeMessage(pintar({ x: 0, y: 0 }, 'white')))),
}
