import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'deletes-on-cancel',
  role: 'client',
  mistake: {
    es: 'Borra su archivo aunque la persona dijo que no.',
    en: 'Deletes its file although the person said no.',
  },
  requirement: 'UT-C3',
  caughtBy: ['upload-tcp/client/keeps-on-cancel'],
  command: 'python3 cliente_borra_al_cancelar.py {host} {port}',
}
