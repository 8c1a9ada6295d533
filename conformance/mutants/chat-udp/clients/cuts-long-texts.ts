import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'cuts-long-texts',
  role: 'client',
  mistake: { es: 'Recorta lo que se escribe.', en: 'Cuts what is typed.' },
  requirement: 'CU-S6',
  caughtBy: ['chat-udp/client/too-long-to-send'],
  diagnosis: 'cuts-long-texts',
  command: 'python3 cliente_recorta.py {host} {port}',
}
