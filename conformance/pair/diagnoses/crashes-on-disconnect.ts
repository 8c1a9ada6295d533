import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf } from '../pair-facts.ts'

/** Ends by an exception when the other side goes away. */
export const crashesOnDisconnect: DiagnosisRule = {
  id: 'crashes-on-disconnect',
  title: { es: 'Se cae cuando el otro se va', en: 'Crashes when the other side goes away' },
  explanation: {
    es: 'La conexión se rompió y el programa terminó con una excepción sin tratar.',
    en: 'The connection broke and the program ended by an exception that nobody caught.',
  },
  advice: {
    es: 'Trata ConnectionError y el recv vacío (b"") como el final normal de esa conexión.',
    en: 'Treat ConnectionError and the empty recv (b"") as the ordinary end of that connection.',
  },
  remedy: `try:
    datos = sock.recv(4096)
except ConnectionError:
    datos = b""
if not datos:
    return    # el otro se fue`,
  recognise: (failure) => pairFactsOf(failure)?.outcome === 'traceback',
}
