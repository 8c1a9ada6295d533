import type { Requirement } from '../../model/requirement.ts'

const seed = '000'

/** What the sheet proposes for those who want more; judged only where it is claimed. */
export const extensionRequirements: readonly Requirement[] = [
  {
    id: 'ST-E1',
    level: 'may',
    claim: 'subir',
    text: {
      es: '«subir» guarda un archivo, que después se lista y se descarga exacto.',
      en: '“subir” stores a file, which is then listed and downloaded exactly.',
    },
    source: { seed, quote: 'Enviar archivo a servidor.' },
  },
  {
    id: 'ST-E1.1',
    level: 'may',
    claim: 'subir',
    text: {
      es: '«subir» nunca escribe fuera de la carpeta.',
      en: '“subir” never writes outside the folder.',
    },
    source: { seed },
  },
  {
    id: 'ST-E1.2',
    level: 'may',
    claim: 'subir',
    text: {
      es: 'Un «subir» sin nombre o sin bytes se responde con estado «error».',
      en: 'A “subir” without a name or without bytes is answered with estado “error”.',
    },
    source: { seed },
  },
  {
    id: 'ST-E2',
    level: 'may',
    claim: 'duplicar',
    text: {
      es: '«duplicar» hace una copia exacta con un nombre nuevo y responde ese nombre.',
      en: '“duplicar” makes an exact copy under a new name and answers that name.',
    },
    source: { seed, quote: 'Pedirle al servidor que duplique un archivo.' },
  },
  {
    id: 'ST-E2.1',
    level: 'may',
    claim: 'duplicar',
    text: {
      es: 'Duplicar un archivo que no existe se responde con estado «error».',
      en: 'Duplicating a file that does not exist is answered with estado “error”.',
    },
    source: { seed },
  },
  {
    id: 'ST-E3',
    level: 'may',
    claim: 'difundir',
    text: {
      es: '«difundir» envía el archivo a todos los clientes conectados.',
      en: '“difundir” sends the file to every connected client.',
    },
    source: { seed, quote: 'Pedirle al servidor que envíe un archivo a todos los clientes actualmente conectados.' },
  },
  {
    id: 'ST-E3.1',
    level: 'may',
    claim: 'difundir',
    text: {
      es: 'Difundir un archivo que no existe se responde con estado «error».',
      en: 'Spreading a file that does not exist is answered with estado “error”.',
    },
    source: { seed },
  },
  {
    id: 'ST-E4',
    level: 'may',
    claim: 'reenviar',
    text: {
      es: '«reenviar» lleva un texto de un cliente a otro, y solo a ese.',
      en: '“reenviar” carries a text from one client to another, and only to that one.',
    },
    source: { seed, quote: 'Usar el servidor como medio de comunicación entre dos clientes.' },
  },
  {
    id: 'ST-E4.1',
    level: 'may',
    claim: 'reenviar',
    text: {
      es: 'Reenviar a una dirección que nadie tiene se responde con estado «error».',
      en: 'Forwarding to an address that nobody has is answered with estado “error”.',
    },
    source: { seed },
  },
]
