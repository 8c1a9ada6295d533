import type { Mutant } from '../../mutant.ts'

export const mutant: Mutant = {
  id: 'length-in-one-recv',
  role: 'server',
  mistake: {
    es: 'Lee con un solo recv el largo que va delante del contenido.',
    en: 'Reads the length before the content with a single recv.',
  },
  requirement: 'UT-G12',
  caughtBy: ['upload-tcp/cut/frame-of-the-content'],
  wire: 'length-prefix',
  command: 'python3 servidor_largo_cortado.py {host} {port}',
}
