import type { Vocabulary } from '../../wires/vocabulary.ts'
import type { WireProfile } from '../../wires/wire-profile.ts'
import type { ChatExercise } from './chat-exercise.ts'

/** What the programs of a chat say to each other, whatever carries it. */
export function chatVocabulary({ exercise, transport }: ChatExercise): Vocabulary {
  return {
    exercise,
    transports: [transport],
    messages: {
      join: {
        from: 'client',
        title: { es: 'que alguien se une', en: 'that somebody joins' },
        fields: [],
        isOptional: true,
      },
      turn: {
        from: 'server',
        title: { es: 'el aviso de que es su turno', en: 'the notice that it is one’s turn' },
        fields: [],
        isOptional: true,
      },
      wait: {
        from: 'server',
        title: { es: 'el aviso de que empieza la otra persona', en: 'the notice that the other person begins' },
        fields: [],
        isOptional: true,
      },
      talk: { from: 'client', title: { es: 'lo que alguien dice', en: 'what somebody says' }, fields: ['text'] },
      hear: {
        from: 'server',
        title: { es: 'lo que dijo la otra persona', en: 'what the other person said' },
        fields: ['text'],
      },
      refuse: {
        from: 'server',
        title: { es: 'que un mensaje no se acepta', en: 'that a message is not taken' },
        fields: ['reason'],
        isOptional: true,
      },
      quit: { from: 'client', title: { es: 'que alguien se desconecta', en: 'that somebody leaves' }, fields: [] },
      over: {
        from: 'server',
        title: { es: 'el aviso de que la otra persona se fue', en: 'the notice that the other person has left' },
        fields: [],
      },
    },
    wishes: {
      talk: { title: { es: 'decir algo', en: 'to say something' }, fields: ['text'] },
      quit: { title: { es: 'desconectarse', en: 'to leave' }, fields: [] },
      answer: {
        title: {
          es: 'contestar en el teclado del servidor, si el servidor es una de las dos personas',
          en: 'to answer on the server’s keyboard, where the server is one of the two people',
        },
        fields: ['text'],
      },
    },
    conversation: ['join', 'turn', 'wait', 'talk', 'hear', 'quit', 'over'],
  }
}

/** Whether the server is one of the two people on this wire, and not a relay between two clients. */
export function isPerson({ keyboard }: WireProfile): boolean {
  return keyboard.has('answer')
}
