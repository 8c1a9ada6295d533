import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Takes the end of the stream for a message that never comes, over and over. */
export const spinsOnEof: DiagnosisRule = {
  id: 'spins-on-eof',
  title: { es: 'Gira en vacío cuando se cierra la conexión', en: 'Spins when the connection is closed' },
  explanation: {
    es: 'Cuando la otra parte cierra, recv devuelve b"" de inmediato, una y otra vez. Un ciclo que no lo revisa nunca termina y ocupa un procesador entero.',
    en: 'When the other side closes, recv returns b"" at once, again and again. A loop that does not check for it never ends and takes a whole processor.',
  },
  advice: {
    es: 'Después de cada recv pregunta si lo recibido está vacío; si lo está, la conexión terminó: sal del ciclo y cierra el socket.',
    en: 'After each recv ask whether what came is empty; if it is, the connection has ended: leave the loop and close the socket.',
  },
  remedy: `trozo = sock.recv(128)
if not trozo:
    break          # fin de la conexión`,
  recognise: ({ reason }) => reason.code === 'spins' || reason.code === 'client-spins',
}
