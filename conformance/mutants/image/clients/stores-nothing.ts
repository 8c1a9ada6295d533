import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'stores-nothing',
  role: 'client',
  mistake: {
    es: 'Recibe la imagen y no la guarda.',
    en: 'Receives the image and does not store it.',
  },
  requirement: 'IM-C1',
  caughtBy: ['image/client/stores-the-image'],
  command: 'python3 cliente_no_guarda.py {host} {port}',
}
