import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'silent-about-errors',
  role: 'client',
  mistake: {
    es: 'No dice nada cuando el servidor responde con un error.',
    en: 'Says nothing when the server answers with an error.',
  },
  requirement: 'FT-C2',
  caughtBy: ['simple-ftp/client/error/is-shown'],
  command: 'python3 cliente_calla_el_error.py {host} {port}',
}
