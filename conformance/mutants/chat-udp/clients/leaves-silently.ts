import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'leaves-silently',
  role: 'client',
  mistake: { es: 'Con «desconectar» termina sin avisar.', en: 'With “desconectar” it ends without saying so.' },
  requirement: 'CU-C3',
  caughtBy: ['chat-udp/client/says-goodbye'],
  diagnosis: 'does-not-tell',
  command: 'python3 cliente_callado.py {host} {port}',
}
