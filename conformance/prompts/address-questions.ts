import { stripVTControlCharacters } from 'node:util'
import { foldLine } from './fold-line.ts'

/** How a program is told where its server is. */
export type AddressAnswer = '{host}' | '{port}' | `{host}${':' | ',' | ' '}{port}` | 's' | 'si' | 'y' | 'yes'

/** What asks for something else, although a server or a port may be named as well. */
const otherThings =
  /\b(fichero|archivo|file|filename|imagen|image|foto|picture|video|mensaje|message|comando|command|orden|opcion|option|carpeta|folder|ruta|path|texto|text|usuario|user|username|alias|nick|contrasena|clave|password|correo|email|frase|pregunta|consulta)\b/
/** Lines that tell something instead of asking. */
const tells =
  /^(?!.*[¿?]).*\b(?:conectad|conectando|escuchando|esperando|iniciad|recibid|enviad|guardad|connected|connecting|listening|waiting|started|received|stored|saved|sent)\w*\b/
/** Words that may come before the one that matters. */
const openings =
  /^(?:[^a-z]*\b(?:introduzca|introduce|introducir|ingrese|ingresa|escriba|escribe|indique|indica|dime|da|dame|pon|teclea|teclee|elige|elija|cual|cuales|es|son|enter|type|input|insert|give|please|por|favor|el|la|los|tu|su|un|una|the|your|a|an|al|que|which|what|is|me|nombre|name|numero|number|del?|of)\b)*[^a-z]*/
const host = '(?:ip|host|hostname|servidor|server|direccion|address|maquina|dominio)'
const port = '(?:puerto|port)'
const hostFirst = new RegExp(`^${host}\\b`)
const surelyHost =
  /\bip\b(?! y )|\bdireccion (?:ip )?del (?:servidor|host)\b|\b(?:server|host) (?:ip|address|name)\b|\baddress of the server\b/
const portFirst = new RegExp(`^(?:${host}(?:'s)?[ -])?${port}\\b`)
const surelyPort = /\b(?:puerto del servidor|numero de puerto|port number|server port|que puerto|which port)\b/
const asksAtItsEnd = String.raw`\b[^:?>]{0,40}[:?>\])]\s*$`
/** In the middle of a question that asks for nothing else. */
const someHost = new RegExp(`^[^:?>]{0,60}\\b(?:direccion|host(?:name)?|address|maquina|dominio)${asksAtItsEnd}`)
const somePort = new RegExp(`^[^:?>]{0,60}\\b${port}${asksAtItsEnd}`)
const joined = new RegExp(
  `\\b${host}\\b[^a-z]{0,3}(?:[:,;/|]|> ?<|\\s(?:y|e|and)\\s)[^a-z]{0,3}(?:el |la |the |su )?${port}\\b`,
)
const joinedByColon = new RegExp(`\\b${host}\\b[>)}\\]]?:[<({\\[]?${port}\\b|\\b[\\w.-]+:\\d{2,5}\\b`)
const joinedByComma = new RegExp(`\\b${host}\\b\\s?,\\s?${port}\\b|\\bcoma\\b|\\bcomma\\b`)
const yesOrNo = /[([]\s*(s|si|y|yes)\s*[/|,]\s*(?:n|no)\s*[)\]]/
const overwriting = /\b(?:so[bv]re?e?scrib|re?emplaz|machac|existe|overwrit|replac|exists)/
const usual = /\b(por defecto|default|localhost|127\.0\.0\.1|esta maquina|misma maquina|this machine|local)\b/

/** What to answer to a prompt that asks where the server is; undefined when it asks for anything else. */
export function addressAnswer(prompt: string): AddressAnswer | undefined {
  const said = folded(prompt)
  const [, yes] = yesOrNo.exec(said) ?? []
  if (yes !== undefined)
    return usual.test(said) && !otherThings.test(said) && !overwriting.test(said) ? (yes as AddressAnswer) : undefined
  if (/[$#@]\s*$|\w@\w/.test(said) || tells.test(said)) return undefined
  const head = said.replace(openings, '')
  const isOther = otherThings.test(said)
  const asksHost = surelyHost.test(said) || (!isOther && hostFirst.test(head) && !/^\w+>/.test(head))
  const asksPort = surelyPort.test(said) || (!isOther && portFirst.test(head))
  if (!isOther && (joined.test(said) || (asksHost && joinedByColon.test(said)))) return bothAnswer(said)
  if (asksPort) return '{port}'
  if (asksHost) return '{host}'
  if (isOther || /^\w+>/.test(head)) return undefined
  if (somePort.test(said)) return '{port}'
  return someHost.test(said) ? '{host}' : undefined
}

/** The question that stands last on a terminal: its unfinished line, or where that says nothing the line above. */
export function openQuestion(terminal: string): string {
  const lines = stripVTControlCharacters(terminal).split(/\r?\n|\r/)
  const last = lines.pop() ?? ''
  if (!isBareMark(last)) return last.trim()
  const above = lines.findLast((line) => line.trim() !== '')?.trim() ?? ''
  // a line that is over asks only where it looks like a question, or a bare mark stands below it
  return last.trim() !== '' || /[:?>)\]]$/.test(above) ? above : ''
}

/** Whether a line has no word of its own, so that what stands above it asks. */
export function isBareMark(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line)
}

function bothAnswer(said: string): AddressAnswer {
  if (joinedByColon.test(said)) return '{host}:{port}'
  return joinedByComma.test(said) ? '{host},{port}' : '{host} {port}'
}

function folded(text: string): string {
  return foldLine(text)
    .replace(/[º°ª]/g, 'o')
    .replace(/\bn\.?o\.?\s+de\b/g, 'numero de')
    .replace(/\s+/g, ' ')
    .trim()
}
