import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'deletes-before-the-receipt',
  role: 'client',
  mistake: {
    es: 'Borra el archivo cuando ha enviado el último trozo.',
    en: 'Deletes the file when it has sent the last piece.',
  },
  requirement: 'UU-C3',
  caughtBy: ['upload-udp/client/keeps-until-the-receipt'],
  diagnosis: 'deletes-before-receipt',
  command: 'python3 cliente_borra_antes.py {host} {port}',
}
