import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'image-as-text',
  role: 'client',
  mistake: {
    es: 'Guarda la imagen como texto.',
    en: 'Stores the image as text.',
  },
  requirement: 'IM-C1',
  caughtBy: ['image/client/stores-the-image'],
  diagnosis: 'text-mode-file',
  command: 'python3 cliente_modo_texto.py {host} {port}',
}
