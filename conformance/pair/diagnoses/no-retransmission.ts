import type { DiagnosisRule } from '../../runner/diagnosis-rule.ts'
import { pairFactsOf, surplusOf } from '../pair-facts.ts'

/** Never sends a lost datagram again. */
export const noRetransmission: DiagnosisRule = {
  id: 'no-retransmission',
  title: { es: 'No repite lo que se pierde', en: 'Does not repeat what gets lost' },
  explanation: {
    es: 'UDP puede perder un datagrama sin avisar. Los programas siguen como si hubiera llegado, o esperan para siempre.',
    en: 'UDP may lose a datagram without telling. The programs go on as if it had come, or wait for ever.',
  },
  advice: {
    es: 'Numera los trozos, confirma cada uno y repite el que no se confirme en un tiempo razonable.',
    en: 'Number the pieces, confirm each, and repeat the one that is not confirmed within a reasonable time.',
  },
  remedy: `sock.settimeout(0.5)
for intento in range(10):
    sock.sendto(trozo, servidor)
    try:
        respuesta, _ = sock.recvfrom(2048)
        break
    except socket.timeout:
        continue          # se perdió: otra vez`,
  recognise: (failure) =>
    ['loss', 'reorder'].includes(pairFactsOf(failure)?.delivery ?? '') && (surplusOf(failure) ?? -1) < 0,
}
