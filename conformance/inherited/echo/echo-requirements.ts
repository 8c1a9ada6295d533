import type { Requirement } from '../../model/requirement.ts'
import type { EchoKind } from './echo-kind.ts'

const seed = '002'
const quote = 'Implemente un programa cliente/servidor que comunique dos procesos con los protocolos TCP y UDP.'
const early = '¿Qué ocurre si el cliente se inicia antes que el servidor en ambos casos (TCP y UDP)?'

/** What exercise 1 of assignment 002 (trying out sockets) asks of its programs over one transport. */
export function echoRequirements({
  prefix,
  transport,
}: Pick<EchoKind, 'prefix' | 'transport'>): readonly Requirement[] {
  const name = transport.toUpperCase()
  return [
    {
      id: `${prefix}-T1`,
      level: 'must',
      text: { es: `Cliente y servidor se comunican por ${name}.`, en: `Client and server talk over ${name}.` },
      source: { seed, quote },
    },
    {
      id: `${prefix}-S1`,
      level: 'must',
      text: { es: 'El mensaje de un cliente llega al servidor.', en: 'The message of a client reaches the server.' },
      source: { seed, quote },
    },
    {
      id: `${prefix}-S2`,
      level: 'may',
      claim: 'echo',
      text: { es: 'La respuesta es el mismo mensaje.', en: 'The answer is the message itself.' },
      source: { seed },
    },
    {
      id: `${prefix}-S3`,
      level: 'should',
      text: { es: 'Después de un cliente se atiende al siguiente.', en: 'After one client the next one is served.' },
      source: { seed },
    },
    {
      id: `${prefix}-S4`,
      level: 'should',
      text: {
        es: `El servidor sobrevive a mensajes largos, con tildes${transport === 'udp' ? ', vacíos' : ''} o que no son UTF-8.`,
        en: `The server survives messages that are long, have accents${transport === 'udp' ? ', are empty' : ''} or are not UTF-8.`,
      },
      source: { seed },
    },
    {
      id: `${prefix}-C1.1`,
      level: 'must',
      text: { es: 'El cliente envía lo que se escribe.', en: 'The client sends what is typed.' },
      source: { seed, quote },
    },
    {
      id: `${prefix}-C1.2`,
      level: 'must',
      text: { es: 'El cliente muestra la respuesta.', en: 'The client shows the answer.' },
      source: { seed, quote },
    },
    {
      id: `${prefix}-C2`,
      level: 'should',
      text: {
        es: 'Iniciado antes que el servidor, el cliente lo dice y no espera para siempre.',
        en: 'Started before the server, the client says so and does not wait for ever.',
      },
      source: { seed, quote: early },
    },
    ...(transport === 'tcp' ? streamRequirements(prefix) : []),
  ]
}

function streamRequirements(prefix: string): readonly Requirement[] {
  return [
    {
      id: `${prefix}-G1`,
      level: 'must',
      text: {
        es: 'Un mensaje cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
        en: 'A message cut at any byte is understood as if it had come whole: TCP is a byte stream.',
      },
      source: { seed, quote },
    },
    {
      id: `${prefix}-G2`,
      level: 'must',
      text: {
        es: 'Dos mensajes que llegan en un mismo segmento se contestan los dos, en orden.',
        en: 'Two messages that come in one segment are both answered, in order.',
      },
      source: { seed, quote },
    },
    {
      id: `${prefix}-G3`,
      level: 'must',
      text: {
        es: 'Los mensajes cuyo largo está justo en un límite de trozo, o al lado, se entienden.',
        en: 'Messages whose length sits at a chunk boundary, or beside it, are understood.',
      },
      source: { seed, quote },
    },
    {
      id: `${prefix}-G4`,
      level: 'must',
      text: {
        es: 'Un mensaje cortado dentro de un carácter se entiende igual.',
        en: 'A message cut within a character is understood all the same.',
      },
      source: { seed, quote },
    },
    {
      id: `${prefix}-G5`,
      level: 'should',
      text: {
        es: 'Un cliente que desaparece (FIN o RST) no afecta a los demás.',
        en: 'A client that vanishes (FIN or RST) does not affect the others.',
      },
      source: { seed },
    },
    {
      id: `${prefix}-G8`,
      level: 'should',
      text: { es: 'El servidor sobrevive a un mensaje vacío.', en: 'The server survives an empty message.' },
      source: { seed },
    },
    {
      id: `${prefix}-G9`,
      level: 'should',
      text: {
        es: 'Un cliente que envía un byte y espera no detiene a los demás.',
        en: 'A client that sends one byte and waits does not stop the others.',
      },
      source: { seed },
    },
    {
      id: `${prefix}-G10`,
      level: 'should',
      text: {
        es: 'Cuando un cliente se va, el servidor no queda girando en vacío.',
        en: 'When a client has gone, the server does not spin.',
      },
      source: { seed },
    },
    {
      id: `${prefix}-G12`,
      level: 'should',
      text: {
        es: 'Cada mensaje dice dónde termina.',
        en: 'Each message tells where it ends.',
      },
      source: { seed },
    },
  ]
}
