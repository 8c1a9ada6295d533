import type { Vocabulary } from '../../wires/vocabulary.ts'

/** What the programs of exercise 4 say to each other, each message in datagrams. */
export const vocabulary: Vocabulary = {
  exercise: 'helpdesk',
  transports: ['udp'],
  messages: {
    hello: {
      from: 'client',
      title: {
        es: 'el primer datagrama, que abre la conversación',
        en: 'the first datagram, which opens the conversation',
      },
      fields: ['text'],
    },
    welcome: {
      from: 'server',
      title: { es: 'el saludo que pregunta el nombre', en: 'the greeting that asks for the name' },
      fields: [],
    },
    introduce: { from: 'client', title: { es: 'el nombre', en: 'the name' }, fields: ['name'] },
    offer: {
      from: 'server',
      title: { es: 'la respuesta personalizada', en: 'the personal answer' },
      fields: ['name'],
    },
    question: { from: 'client', title: { es: 'una pregunta', en: 'a question' }, fields: ['text'] },
    answer: {
      from: 'server',
      title: { es: 'la respuesta de siempre', en: 'the answer that is always the same' },
      fields: ['name'],
    },
    exit: { from: 'client', title: { es: 'que se va', en: 'that it leaves' }, fields: [] },
    goodbye: {
      from: 'server',
      title: { es: 'la despedida', en: 'the goodbye' },
      fields: ['name'],
      isOptional: true,
    },
  },
  wishes: {
    introduce: { title: { es: 'decir su nombre', en: 'to say one’s name' }, fields: ['name'] },
    ask: { title: { es: 'preguntar algo', en: 'to ask something' }, fields: ['text'] },
    leave: { title: { es: 'terminar', en: 'to end' }, fields: [] },
  },
  conversation: ['hello', 'welcome', 'introduce', 'offer', 'question', 'answer', 'exit', 'goodbye'],
}
