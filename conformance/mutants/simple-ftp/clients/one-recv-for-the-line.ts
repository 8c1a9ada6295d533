import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'one-recv-for-the-line',
  role: 'client',
  mistake: {
    es: 'Toma lo que da un recv por la primera línea.',
    en: 'Takes what one recv gives for the first line.',
  },
  requirement: 'FT-G1',
  caughtBy: ['simple-ftp/client/cut/first-line-in-pieces'],
  command: 'python3 cliente_linea_un_recv.py {host} {port}',
}
