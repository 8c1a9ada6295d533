import type { StandingAnswer } from '../keyboards/keymap.ts'

const question = `[^:?>]{0,60}`
const end = String.raw`[^:?>]{0,40}[:?>\])]\s*$`
const address = String.raw`\b(?:direccion|ip|host(?:name)?|address|maquina|dominio)\b`
/** Programs in which people talk say things about the server all the time. */
const saysOtherThings = String.raw`^(?!.*\b(?:mensaje|message|texto|text|frase|comando|command|orden|pregunta|question|respuesta|reply|enviar|send|decir|say)\b)`
const askFor = String.raw`(?:introdu\w*|escrib\w*|indi\w*|dime|ingres\w*|enter|type)`

/** Tells where the port is to be when a line asks for nothing else. */
export const askedPort: readonly StandingAnswer[] = [
  { when: [new RegExp(String.raw`${saysOtherThings}${question}\b(?:puerto|port)\b${end}`, 'u')], type: '{port}' },
]

/**
 * Tells a client where its server is when a line asks for nothing else: of programs in which people talk to each other,
 * for whom a line such as `Servidor: hola` is no question.
 */
export const askedAddress: readonly StandingAnswer[] = [
  {
    when: [/^[^:]{0,40}\b(?:ip|host|servidor|server|direccion|address)\s?:\s?(?:puerto|port)\b/u],
    type: '{host}:{port}',
  },
  ...askedPort,
  {
    when: [
      new RegExp(`${saysOtherThings}${question}${address}${end}`, 'u'),
      new RegExp(
        String.raw`^\W*(?:${askFor}\s+)?(?:(?:el|the|nombre del?|name of the)\s+)*(?:servidor|server)\W*$`,
        'u',
      ),
    ],
    type: '{host}',
  },
]
