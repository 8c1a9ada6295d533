import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Loses the end of a text that is longer than its buffer. */
export const cutsLongTexts: DiagnosisRule = {
  id: 'cuts-long-texts',
  title: { es: 'Recorta los textos largos', en: 'Cuts long texts' },
  explanation: {
    es: 'De un datagrama más largo que lo que pide recvfrom, el resto se pierde sin aviso. Quien escribió cree que su texto llegó entero.',
    en: 'Of a datagram that is longer than what recvfrom asks for, the rest is lost without notice. Its author believes that the text arrived whole.',
  },
  advice: {
    es: 'Recibe con recvfrom(65535), y si un texto pasa del máximo que aceptas, contesta con un error en vez de recortarlo.',
    en: 'Receive with recvfrom(65535), and when a text is longer than you accept, answer with an error instead of cutting it.',
  },
  remedy: `datos, direccion = sock.recvfrom(65535)
if len(datos) > MAXIMO:
    sock.sendto(b"ERROR el texto es demasiado largo", direccion)`,
  recognise: ({ reason, caseId, facts }) =>
    ['cut-text', 'client-cut-text'].includes(reason.code) ||
    (caseId.endsWith('/talk/up-to-1400-bytes') && facts.answer === 'wrong'),
}
