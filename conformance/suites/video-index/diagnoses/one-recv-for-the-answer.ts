import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes what one `recv` gives for the whole answer. */
export const oneRecvForTheAnswer: DiagnosisRule = {
  id: 'one-recv-for-the-answer',
  title: { es: 'Un solo recv para toda la respuesta', en: 'One recv for the whole answer' },
  explanation: {
    es: 'Se mostró el comienzo de la lista y no el resto: recv(1024) da a lo más 1024 bytes, y TCP puede entregar menos.',
    en: 'The beginning of the list was shown and not the rest: recv(1024) gives at most 1,024 bytes, and TCP may hand over fewer.',
  },
  advice: {
    es: 'Junta trozos hasta que deje de llegar algo por un momento, porque esta respuesta no dice su largo.',
    en: 'Join pieces until nothing comes for a moment, because this answer does not tell its length.',
  },
  remedy: `datos = s.recv(4096)
s.settimeout(0.3)
try:
    while trozo := s.recv(4096):
        datos += trozo
except socket.timeout:
    pass
finally:
    s.settimeout(None)`,
  recognise: ({ caseId, reason, terminal }) =>
    caseId === 'video-index/client/shows-a-long-list' && reason.code === 'terminal-lacks' && terminal.includes('ñáé-'),
}
