import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'deletes-before-the-receipt',
  role: 'client',
  mistake: { es: 'Borra su archivo en cuanto lo ha enviado.', en: 'Deletes its file as soon as it has sent it.' },
  requirement: 'UT-C3',
  caughtBy: ['upload-tcp/client/keeps-until-the-receipt'],
  diagnosis: 'deletes-before-receipt',
  command: 'python3 cliente_borra_antes.py {host} {port}',
}
