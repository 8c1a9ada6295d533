import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'any-acknowledgement-will-do',
  role: 'client',
  mistake: {
    es: 'Toma cualquier confirmación por la del trozo que acaba de enviar.',
    en: 'Takes any acknowledgement for that of the piece that it has just sent.',
  },
  requirement: 'UU-S9.1',
  caughtBy: ['upload-udp/client/repeated-answers'],
  command: 'python3 cliente_cualquier_ack.py {host} {port}',
}
