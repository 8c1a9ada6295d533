import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-wait',
  role: 'client',
  mistake: {
    es: 'Envía lo que se escribe sin esperar su turno.',
    en: 'Sends what is typed without waiting for its turn.',
  },
  requirement: 'CU-C2',
  caughtBy: ['chat-udp/client/waits-for-its-turn'],
  diagnosis: 'ignores-turns',
  command: 'python3 cliente_sin_turnos.py {host} {port}',
}
