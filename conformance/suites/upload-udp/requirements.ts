import { uploadRequirements } from '../../inherited/upload/upload-requirements.ts'
import type { Requirement } from '../../model/requirement.ts'

const seed = '002'

/** What exercise 2 of assignment 002 asks of its programs over UDP, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'UU-T1',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por UDP.', en: 'Client and server talk over UDP.' },
    source: { seed, quote: 'Implemente dos versiones distintas: una con TCP y otra con UDP.' },
  },
  ...uploadRequirements('UU'),
  {
    id: 'UU-C5',
    level: 'must',
    text: {
      es: 'El cliente repite lo que no se contesta; cuando se rinde lo dice, termina y conserva su archivo.',
      en: 'The client repeats what is not answered; when it gives up it says so, ends, and keeps its file.',
    },
    source: {
      seed,
      quote: 'El cliente, una vez recibida la notificación por parte del servidor, debe eliminar dicho fichero',
    },
  },
  {
    id: 'UU-S9.1',
    level: 'should',
    text: {
      es: 'Datagramas perdidos, repetidos y desordenados no cambian nada en el archivo guardado.',
      en: 'Lost, repeated and reordered datagrams change nothing in the stored file.',
    },
    source: { seed },
  },
  {
    id: 'UU-S9.2',
    level: 'should',
    text: { es: 'Dos clientes a la vez no se mezclan.', en: 'Two clients at once do not mix.' },
    source: { seed },
  },
  {
    id: 'UU-S9.3',
    level: 'should',
    text: {
      es: 'Quien repite un datagrama, porque se perdió la respuesta, la recibe otra vez.',
      en: 'Whoever repeats a datagram, because its answer was lost, gets the answer again.',
    },
    source: { seed },
  },
  {
    id: 'UU-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece en la mitad no impide atender a los demás.',
      en: 'A client that vanishes in the middle does not keep the others from being served.',
    },
    source: { seed },
  },
  {
    id: 'UU-G6',
    level: 'should',
    text: {
      es: 'Un datagrama que no se entiende no daña al servidor ni a los demás.',
      en: 'A datagram that makes no sense hurts neither the server nor the others.',
    },
    source: { seed },
  },
  {
    id: 'UU-G8',
    level: 'should',
    text: { es: 'Un datagrama vacío no daña al servidor.', en: 'An empty datagram does not hurt the server.' },
    source: { seed },
  },
]
