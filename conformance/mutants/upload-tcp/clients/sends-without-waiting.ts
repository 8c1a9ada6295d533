import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'sends-without-waiting',
  role: 'client',
  mistake: { es: 'Envía el contenido junto con la petición.', en: 'Sends the content together with the request.' },
  requirement: 'UT-C1',
  caughtBy: ['upload-tcp/client/waits-for-the-yes'],
  diagnosis: 'sends-without-waiting',
  command: 'python3 cliente_sin_esperar.py {host} {port}',
}
