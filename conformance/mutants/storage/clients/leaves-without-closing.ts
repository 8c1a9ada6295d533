import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'leaves-without-closing',
  role: 'client',
  mistake: { es: 'Al salir no cierra el socket.', en: 'Does not close the socket on leaving.' },
  requirement: 'ST-C4',
  caughtBy: ['storage/client-end/leaves'],
  command: 'python3 cliente_no_cierra.py {host} {port}',
}
