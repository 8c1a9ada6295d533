import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'does-not-wait-for-the-yes',
  role: 'client',
  mistake: {
    es: 'Envía el contenido detrás de la petición, sin esperar el sí.',
    en: 'Sends the content right after the request, without waiting for the yes.',
  },
  requirement: 'UU-C1',
  caughtBy: ['upload-udp/client/waits-for-the-yes'],
  diagnosis: 'sends-without-waiting',
  command: 'python3 cliente_sin_esperar.py {host} {port}',
}
