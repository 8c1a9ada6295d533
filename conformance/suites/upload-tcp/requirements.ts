import { uploadRequirements } from '../../inherited/upload/upload-requirements.ts'
import type { Requirement } from '../../model/requirement.ts'

const seed = '002'
const quote = 'debe enviar el fichero al servidor, quien debe recibirlo y crear el fichero en su directorio de trabajo.'

/** What exercise 2 over TCP asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'UT-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por TCP.', en: 'Client and server talk over TCP.' },
    source: { seed, quote: 'Implemente dos versiones distintas: una con TCP y otra con UDP.' },
  },
  ...uploadRequirements('UT'),
  {
    id: 'UT-G1',
    level: 'must',
    text: {
      es: 'Un contenido o un texto cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'A content or a text that is cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    },
    source: { seed, quote },
  },
  {
    id: 'UT-G3',
    level: 'must',
    text: {
      es: 'Los archivos cuyo tamaño está justo en el de un trozo, o al lado, son exactos.',
      en: 'Files whose size is that of a chunk, or beside it, are exact.',
    },
    source: { seed, quote },
  },
  {
    id: 'UT-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece en medio de un mensaje no impide atender a los demás.',
      en: 'A client that vanishes in the middle of a message does not keep the others from being served.',
    },
    source: { seed },
  },
  {
    id: 'UT-G6',
    level: 'should',
    text: {
      es: 'Un mensaje mal formado recibe un error o un cierre, y no daña a ningún otro cliente.',
      en: 'A malformed message gets an error or a close, and hurts no other client.',
    },
    source: { seed },
  },
  {
    id: 'UT-G7',
    level: 'should',
    text: {
      es: 'Un tamaño anunciado que nunca llega no congela a los demás ni hace crecer la memoria.',
      en: 'An announced size that never comes neither freezes the others nor makes memory grow.',
    },
    source: { seed },
  },
  {
    id: 'UT-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un mensaje vacío.', en: 'The server survives an empty message.' },
    source: { seed },
  },
  {
    id: 'UT-G9',
    level: 'should',
    text: {
      es: 'Un cliente que envía un byte y espera no detiene a los demás.',
      en: 'A client that sends one byte and waits does not stop the others.',
    },
    source: { seed },
  },
  {
    id: 'UT-G10',
    level: 'should',
    text: {
      es: 'Cuando un cliente termina, el servidor no queda girando en vacío.',
      en: 'When a client has ended, the server does not spin.',
    },
    source: { seed },
  },
  {
    id: 'UT-G12',
    level: 'should',
    text: {
      es: 'Cada mensaje dice dónde termina, y también se entiende si se corta ahí.',
      en: 'Each message tells where it ends, and is understood also when it is cut there.',
    },
    source: { seed },
  },
]
