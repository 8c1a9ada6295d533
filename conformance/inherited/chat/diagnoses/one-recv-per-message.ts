import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

const streamRequirements = /-G[123]$/

/** Trusts one receive call for a message. */
export const oneRecvPerMessage: DiagnosisRule = {
  id: 'one-recv-per-message',
  title: { es: 'Confía en un solo recv para un mensaje', en: 'Trusts one recv for a message' },
  explanation: {
    es: 'El programa supone que cada recv trae exactamente un mensaje. TCP es un flujo de bytes: un mensaje puede llegar en varios trozos, y dos mensajes en uno solo.',
    en: 'The program supposes that each recv brings exactly one message. TCP is a byte stream: a message may come in several pieces, and two messages in one.',
  },
  advice: {
    es: 'Junta lo recibido y separa por saltos de línea: lo que queda después del último salto espera al próximo recv.',
    en: 'Collect what you receive and split it at line ends: what is left after the last one waits for the next recv.',
  },
  remedy: `with sock.makefile("rb") as entrada:
    for linea in entrada:
        atender(linea.rstrip(b"\\n").decode())`,
  recognise: ({ requirement }) => streamRequirements.test(requirement),
}
