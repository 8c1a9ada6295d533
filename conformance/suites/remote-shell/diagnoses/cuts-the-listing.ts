import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends the beginning of a long listing and nothing else. */
export const cutsTheListing: DiagnosisRule = {
  id: 'cuts-the-listing',
  title: { es: 'Una lista larga llega cortada', en: 'A long listing comes cut' },
  explanation: {
    es: 'Un datagrama lleva a lo más 65.507 bytes. La lista es más larga, se envía solo su comienzo, y nadie se entera de que faltan nombres.',
    en: 'A datagram carries at most 65,507 bytes. The listing is longer, only its beginning is sent, and nobody learns that names are missing.',
  },
  advice: {
    es: 'Reparte los nombres en varios datagramas y marca el último, o avisa que la lista no cabe.',
    en: 'Spread the names over several datagrams and mark the last one, or say that the listing does not fit.',
  },
  remedy: `for nombre in nombres:
    sock.sendto(nombre.encode(), cliente)
sock.sendto(b"FIN", cliente)`,
  recognise: ({ caseId, reason }) => caseId === 'remote-shell/edge/long-listing' && reason.code === 'name-missing',
}
