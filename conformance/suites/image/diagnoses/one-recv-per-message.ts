import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Trusts one receive call for the image. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv para la imagen', en: 'Trusts one recv for the image' },
  explanation: {
    es: 'El programa supone que un recv trae la imagen entera, por mucho que se le pida. recv devuelve lo que haya llegado: lo que falta se pierde.',
    en: 'The program supposes that one recv brings the whole image, however much it asks for. recv returns what has arrived: the rest is lost.',
  },
  advice: {
    es: 'Repite recv hasta juntar exactamente los bytes que se anunciaron, o hasta que el otro lado cierre si así termina la imagen.',
    en: 'Repeat recv until you have exactly the bytes that were announced, or until the other side closes where that ends the image.',
  },
  remedy: `while faltan > 0:
    trozo = sock.recv(min(faltan, 65536))
    if not trozo:
        raise ConnectionError("se cortó")
    archivo.write(trozo)
    faltan -= len(trozo)`,
  recognise: ({ caseId }) => caseId === 'image/client/image-in-pieces',
}
