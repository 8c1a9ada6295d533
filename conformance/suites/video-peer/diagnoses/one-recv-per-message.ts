import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes what one recv gives for the whole. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Un solo recv para todo', en: 'One recv for the whole' },
  explanation: {
    es: 'TCP es un flujo de bytes: la línea del tamaño y el contenido pueden llegar en cualquier número de trozos. El programa toma el primer trozo como si fuera todo.',
    en: 'TCP is a stream of bytes: the size line and the content may come in any number of pieces. The program takes the first piece for the whole.',
  },
  advice: {
    es: 'Repite recv hasta tener el salto de línea, y después hasta juntar tantos bytes como dice el tamaño.',
    en: 'Repeat recv until you have the line break, and then until you have as many bytes as the size says.',
  },
  remedy: `while bytes_recibidos < tamano:
    datos = s.recv(min(4096, tamano - bytes_recibidos))
    if not datos:
        break
    archivo.write(datos)
    bytes_recibidos += len(datos)`,
  recognise: ({ caseId }) => caseId.endsWith('/size-line-in-pieces') || caseId.endsWith('/content-in-pieces'),
}
