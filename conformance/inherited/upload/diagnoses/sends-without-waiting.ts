import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends the content before the server has accepted. */
export const sendsWithoutWaiting: DiagnosisRule = {
  id: 'sends-without-waiting',
  title: { es: 'Envía el contenido sin esperar el sí', en: 'Sends the content without waiting for the yes' },
  explanation: {
    es: 'El contenido sale junto con la petición. Si el servidor quería preguntar o rechazar, toma el contenido por una respuesta, o se pierde.',
    en: 'The content is sent together with the request. When the server wanted to ask or to refuse, it takes the content for an answer, or it is lost.',
  },
  advice: {
    es: 'Después de pedir el envío, espera la respuesta; envía el contenido solo si es afirmativa.',
    en: 'After you have asked, wait for the answer; send the content only when it is a yes.',
  },
  remedy: `enviar(f"SUBIR {nombre} {tamano}")
if recibir() == "OK":
    enviar(contenido)`,
  recognise: ({ reason }) => reason.code === 'sent-before-yes',
}
