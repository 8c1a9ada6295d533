import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'always-deletes',
  role: 'client',
  mistake: {
    es: 'Borra el archivo al terminar, pase lo que pase.',
    en: 'Deletes the file at the end, whatever happens.',
  },
  requirement: 'UU-C3',
  caughtBy: ['upload-udp/client/keeps-on-cancel', 'upload-udp/client/keeps-on-refusal', 'upload-udp/client/gives-up'],
  command: 'python3 cliente_borra_siempre.py {host} {port}',
}
