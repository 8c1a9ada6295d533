import type { Requirement } from '../../model/requirement.ts'

const seed = '002'
const exitQuote = 'hasta que el cliente se desconecta enviando la cadena de texto exit al servidor.'

/** What exercise 4 of assignment 002 (a help desk) asks of its programs, and what careful network code adds. */
export const requirements: readonly Requirement[] = [
  {
    id: 'HD-S7',
    level: 'must',
    text: { es: 'Cliente y servidor se comunican por UDP.', en: 'Client and server talk over UDP.' },
    source: { seed, quote: 'los cuales se comunicarán utilizando el protocolo UDP' },
  },
  {
    id: 'HD-S1',
    level: 'must',
    text: {
      es: 'Al primer datagrama de un cliente, el servidor lo saluda y le pregunta su nombre.',
      en: 'On the first datagram of a client the server greets it and asks for its name.',
    },
    source: {
      seed,
      quote:
        'el programa servidor automáticamente le enviará el mensaje "¡Bienvenido! ¿Cuál es su nombre para que pueda dirigirme a usted?"',
    },
  },
  {
    id: 'HD-S2',
    level: 'must',
    text: {
      es: 'La respuesta personalizada lleva el nombre tal como se envió, con sus tildes y espacios.',
      en: 'The personal answer holds the name as it was sent, with its accents and spaces.',
    },
    source: {
      seed,
      quote: 'El servidor capturará el nombre indicado por el cliente y le dará una respuesta personalizada.',
    },
  },
  {
    id: 'HD-S3',
    level: 'must',
    text: {
      es: 'Cada pregunta recibe la misma respuesta, todas las veces que se pregunte.',
      en: 'Every question gets the same answer, as often as one asks.',
    },
    source: { seed, quote: 'El servidor, llegados a este punto, siempre respondería lo mismo' },
  },
  {
    id: 'HD-S4',
    level: 'must',
    text: {
      es: 'Con «exit» termina esa conversación: puede haber una despedida, pero ninguna respuesta más de ella.',
      en: 'With “exit” this conversation ends: there may be a goodbye, but no further answer from it.',
    },
    source: { seed, quote: exitQuote },
  },
  {
    id: 'HD-S5',
    level: 'should',
    text: {
      es: 'Dos clientes a la vez tienen cada uno su nombre y su paso.',
      en: 'Two clients at once each have their own name and step.',
    },
    source: { seed },
  },
  {
    id: 'HD-S6',
    level: 'should',
    text: {
      es: 'Los textos del servidor son los del enunciado.',
      en: 'The texts of the server are those of the assignment.',
    },
    source: {
      seed,
      quote: 'Debe ponerse en contacto con el servicio de atención de dudas cuya dirección es dudas@ejemplo.com',
    },
  },
  {
    id: 'HD-C1.1',
    level: 'must',
    text: { es: 'El cliente habla primero.', en: 'The client speaks first.' },
    source: { seed, quote: 'El programa cliente establecerá la conexión' },
  },
  {
    id: 'HD-C1.2',
    level: 'must',
    text: { es: 'El cliente muestra todo lo que llega.', en: 'The client shows all that comes.' },
    source: { seed, quote: 'el programa servidor automáticamente le enviará el mensaje' },
  },
  {
    id: 'HD-C1.3',
    level: 'must',
    text: {
      es: 'El cliente envía el nombre y las preguntas tal como se escriben.',
      en: 'The client sends the name and the questions as they are typed.',
    },
    source: { seed, quote: 'El cliente debe enviar un mensaje de texto con su nombre.' },
  },
  {
    id: 'HD-C2.1',
    level: 'must',
    text: {
      es: 'Con «exit», el cliente se lo envía al servidor.',
      en: 'With “exit” the client sends it to the server.',
    },
    source: { seed, quote: exitQuote },
  },
  {
    id: 'HD-C2.2',
    level: 'must',
    text: { es: 'Con «exit», el cliente termina en orden.', en: 'With “exit” the client ends in order.' },
    source: { seed, quote: exitQuote },
  },
  {
    id: 'HD-G5',
    level: 'should',
    text: {
      es: 'Un cliente que desaparece en medio de su conversación no afecta a los demás.',
      en: 'A client that vanishes in the middle of its conversation does not affect the others.',
    },
    source: { seed },
  },
  {
    id: 'HD-G6',
    level: 'should',
    text: {
      es: 'Un datagrama raro (que no es UTF-8, o enorme) no daña al servidor ni a los demás.',
      en: 'A strange datagram (not UTF-8, or huge) hurts neither the server nor the others.',
    },
    source: { seed },
  },
  {
    id: 'HD-G8',
    level: 'should',
    text: { es: 'El servidor sobrevive a un datagrama vacío.', en: 'The server survives an empty datagram.' },
    source: { seed },
  },
]
