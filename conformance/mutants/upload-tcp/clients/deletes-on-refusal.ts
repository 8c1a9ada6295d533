import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'deletes-on-refusal',
  role: 'client',
  mistake: {
    es: 'Borra su archivo aunque el servidor lo rechazó.',
    en: 'Deletes its file although the server refused it.',
  },
  requirement: 'UT-C3',
  caughtBy: ['upload-tcp/client/keeps-on-refusal'],
  command: 'python3 cliente_borra_al_rechazo.py {host} {port}',
}
