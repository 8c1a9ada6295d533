import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'silent-at-the-end',
  role: 'client',
  mistake: {
    es: 'Cuando el servidor se va, vuelve al menú sin decir nada.',
    en: 'Goes back to the menu without a word when the server goes.',
  },
  requirement: 'ST-C5',
  caughtBy: ['storage/client-end/server-goes'],
  command: 'python3 cliente_calla_al_final.py {host} {port}',
}
