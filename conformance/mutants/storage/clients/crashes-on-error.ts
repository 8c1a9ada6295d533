import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'crashes-on-error',
  role: 'client',
  mistake: {
    es: 'No revisa el estado: con un error se cae.',
    en: 'Does not look at the estado: an error makes it crash.',
  },
  requirement: 'ST-C3',
  caughtBy: ['storage/client/goes-on-after-an-error'],
  diagnosis: 'estado-unchecked',
  command: 'python3 cliente_se_cae_con_error.py {host} {port}',
}
