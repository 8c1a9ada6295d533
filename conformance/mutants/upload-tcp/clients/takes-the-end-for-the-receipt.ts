import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'takes-the-end-for-the-receipt',
  role: 'client',
  mistake: {
    es: 'Toma el final de la conexión por el aviso de recepción.',
    en: 'Takes the end of the connection for the receipt.',
  },
  requirement: 'UT-C3',
  caughtBy: ['upload-tcp/client/keeps-on-disconnect'],
  command: 'python3 cliente_fin_es_aviso.py {host} {port}',
}
