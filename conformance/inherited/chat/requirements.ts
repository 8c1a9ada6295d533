import type { Level } from '../../model/level.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { ChatExercise } from './chat-exercise.ts'

const seed = '002'
const quotes = {
  turns: 'un usuario habla, y se espera a que el otro usuario responda.',
  keyboard: 'Utilice la función de Python que existe para leer por teclado.',
  quit: '"desconectar" que desconecta al usuario y avisa al otro usuario para que cierre su conexión de forma segura.',
  transports: 'Implemente una versión con TCP y otra con UDP.',
} as const

/** What exercise 8 asks of the programs of a chat, and what careful network code adds. */
export function chatRequirements(chat: ChatExercise): readonly Requirement[] {
  const name = chat.transport.toUpperCase()
  const all: readonly Requirement[] = [
    required(chat, 'T1', 'must', quotes.transports, {
      es: `Los programas se comunican por ${name}.`,
      en: `The programs talk over ${name}.`,
    }),
    required(chat, 'S1', 'must', quotes.turns, {
      es: 'Lo que dice una persona llega a la otra entero y una sola vez.',
      en: 'What one person says arrives at the other whole and once.',
    }),
    required(chat, 'S2', 'must', quotes.turns, {
      es: 'Se habla por turnos: lo dicho fuera de turno se rechaza, se descarta o se retiene, pero no se entrega antes.',
      en: 'People take turns: what is said out of turn is refused, dropped or held, but not delivered before.',
    }),
    required(chat, 'S3', 'must', quotes.quit, {
      es: '«desconectar», de cualquiera de las dos personas, avisa a la otra y termina la conversación en orden.',
      en: '“desconectar”, from either of the two people, tells the other and ends the conversation in order.',
    }),
    required(chat, 'S5', 'should', undefined, {
      es: 'Terminada una conversación el servidor puede atender otra, y una tercera persona no molesta a nadie.',
      en: 'When a conversation is over the server can hold another, and a third person disturbs nobody.',
    }),
    required(chat, 'C1', 'must', quotes.keyboard, {
      es: 'El cliente envía lo que se escribe y muestra lo que dice la otra persona.',
      en: 'The client sends what is typed and shows what the other person says.',
    }),
    required(chat, 'C2', 'must', quotes.turns, {
      es: 'El cliente espera su turno para enviar.',
      en: 'The client waits for its turn to send.',
    }),
    required(chat, 'C3', 'must', quotes.quit, {
      es: '«desconectar» se envía y termina el cliente, y el fin de la otra persona lo termina en orden.',
      en: '“desconectar” is sent and ends the client, and the other person’s end ends it in order.',
    }),
    ...(chat.transport === 'tcp' ? streamRequirements(chat) : datagramRequirements(chat)),
    required(chat, 'G5', 'should', undefined, {
      es: 'Alguien que desaparece en medio de un mensaje no impide atender a los demás.',
      en: 'Somebody who vanishes in the middle of a message does not keep the others from being served.',
    }),
    required(chat, 'G6', 'should', undefined, {
      es: 'Un mensaje mal formado no daña al servidor ni a los demás.',
      en: 'A malformed message hurts neither the server nor the others.',
    }),
    required(chat, 'G8', 'should', undefined, {
      es: 'El servidor sobrevive a un mensaje vacío.',
      en: 'The server survives an empty message.',
    }),
  ]
  return all
}

function streamRequirements(chat: ChatExercise): readonly Requirement[] {
  return [
    required(chat, 'S4', 'should', undefined, {
      es: 'Si una persona desaparece sin despedirse, la otra se entera como con «desconectar».',
      en: 'When a person vanishes without a word, the other one learns of it as with “desconectar”.',
    }),
    required(chat, 'G1', 'must', undefined, {
      es: 'Un texto que llega cortado en cualquier byte se entiende como si llegara entero: TCP es un flujo de bytes.',
      en: 'A text that comes cut at any byte is understood as if it had come whole: TCP is a byte stream.',
    }),
    required(chat, 'G2', 'must', undefined, {
      es: 'Dos mensajes que llegan en un mismo segmento se entienden los dos, en orden.',
      en: 'Two messages that come in one segment are both understood, in order.',
    }),
    required(chat, 'G3', 'must', undefined, {
      es: 'Los textos cuyo largo está justo en un límite de trozo, o al lado, llegan exactos.',
      en: 'Texts whose length sits at a chunk boundary, or beside it, arrive exactly.',
    }),
    required(chat, 'G4', 'must', undefined, {
      es: 'Un texto con letras de varios bytes en UTF-8, cortado dentro de una letra, llega exacto.',
      en: 'A text with letters of several bytes in UTF-8, cut inside a letter, arrives exactly.',
    }),
    required(chat, 'G9', 'should', undefined, {
      es: 'Alguien que envía un byte y espera no detiene las demás conversaciones.',
      en: 'Somebody who sends one byte and waits does not stop the other conversations.',
    }),
    required(chat, 'G10', 'should', undefined, {
      es: 'Cuando alguien cierra su conexión, el servidor no queda girando en vacío.',
      en: 'When somebody closes the connection, the server does not spin.',
    }),
    required(chat, 'G12', 'should', undefined, {
      es: 'Cada texto dice dónde termina.',
      en: 'Each text tells where it ends.',
    }),
  ]
}

function datagramRequirements(chat: ChatExercise): readonly Requirement[] {
  return [
    required(chat, 'S6', 'should', undefined, {
      es: 'Un texto que no cabe en un datagrama se rechaza con un error; nunca se recorta en silencio.',
      en: 'A text that does not fit in a datagram is refused with an error, never cut silently.',
    }),
    required(chat, 'C4', 'should', undefined, {
      es: 'El cliente repite su primer mensaje hasta que alguien le contesta.',
      en: 'The client repeats its first message until somebody answers.',
    }),
  ]
}

function required(
  { prefix }: ChatExercise,
  id: string,
  level: Level,
  quote: string | undefined,
  text: Requirement['text'],
): Requirement {
  return { id: `${prefix}-${id}`, level, text, source: { seed, ...(quote !== undefined && { quote }) } }
}
