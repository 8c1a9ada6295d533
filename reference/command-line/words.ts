import type { Language } from '../terminal/reference-options.ts'

/** What the command line says in one language. */
export interface CommandLineWords {
  readonly description: string
  readonly exerciseArgument: string
  readonly roleArgument: string
  readonly hostOption: string
  readonly portOption: string
  readonly dirOption: string
  readonly langOption: string
  readonly modeOption: string
  readonly wireOption: string
  readonly listenOption: string
  readonly usage: string
  readonly helpOption: string
  readonly helpTitles: Readonly<Record<string, string>>
  readonly exercises: string
  readonly withoutFolder: string
  unknownExercise(id: string, near: string | undefined, known: readonly string[]): string
  unknownOption(flag: string, near: string | undefined): string
  invalid(name: string, value: string, allowed: string): string
  noListening(id: string): string
  noWires(id: string): string
  missingValue(flag: string): string
  readonly missingArgument: string
  readonly tooManyArguments: string
  portInUse(place: string): string
  cannotListen(place: string, code: string): string
}

const es: CommandLineWords = {
  description: 'Ejecuta uno de los programas de referencia, para programar contra él.',
  exerciseArgument: 'el ejercicio',
  roleArgument: 'server o client',
  hostOption: 'dirección en la que escuchar o a la que conectarse',
  portOption: 'puerto; 0 deja que el sistema elija (si falta, el del enunciado)',
  dirOption: 'carpeta que se sirve',
  langOption: 'idioma: es o en',
  modeOption: 'un cliente a la vez (single) o muchos (multi)',
  wireOption: 'cómo se escriben los mensajes, en los ejercicios que tienen más de una forma',
  listenOption: 'puerto en el que escucha el propio cliente, si el ejercicio lo pide; 0 deja que el sistema elija',
  usage: 'EJERCICIO server|client [opciones]',
  helpOption: 'muestra esta ayuda',
  helpTitles: { 'Usage:': 'Uso:', 'Arguments:': 'Argumentos:', 'Options:': 'Opciones:' },
  exercises: 'Ejercicios',
  withoutFolder: 'no usa --dir',
  unknownExercise: (id, near, known) =>
    `No existe el ejercicio «${id}».${near ? ` ¿Quizás ${near}?` : ''} Ejercicios: ${known.join(', ')}.`,
  unknownOption: (flag, near) => `No existe la opción ${flag}.${near ? ` ¿Quizás ${near}?` : ''}`,
  invalid: (name, value, allowed) => `«${value}» no sirve como ${name}: se espera ${allowed}.`,
  noListening: (id) => `En ${id} el cliente no escucha: --listen no sirve aquí.`,
  noWires: (id) => `El ejercicio ${id} tiene una sola forma de escribir los mensajes: no usa --wire.`,
  missingValue: (flag) => `A la opción ${flag} le falta su valor.`,
  missingArgument: 'Falta decir qué ejecutar: pnpm reference EJERCICIO server|client',
  tooManyArguments: 'Sobran argumentos: pnpm reference EJERCICIO server|client',
  portInUse: (place) => `El puerto de ${place} ya está ocupado. Cierra el otro programa o elige otro con --port.`,
  cannotListen: (place, code) => `No se puede escuchar en ${place} (${code}).`,
}

const en: CommandLineWords = {
  description: 'Runs one of the reference programs, to write against.',
  exerciseArgument: 'the exercise',
  roleArgument: 'server or client',
  hostOption: 'address to listen on or to connect to',
  portOption: 'port; 0 lets the system choose (the one of the assignment if left out)',
  dirOption: 'folder that is served',
  langOption: 'language: es or en',
  modeOption: 'one client at a time (single) or many (multi)',
  wireOption: 'how the messages are written, in the exercises that have more than one way',
  listenOption: 'port on which the client itself listens, where the exercise asks for it; 0 lets the system choose',
  usage: 'EXERCISE server|client [options]',
  helpOption: 'shows this help',
  helpTitles: {},
  exercises: 'Exercises',
  withoutFolder: 'does not use --dir',
  unknownExercise: (id, near, known) =>
    `There is no exercise “${id}”.${near ? ` Did you mean ${near}?` : ''} Exercises: ${known.join(', ')}.`,
  unknownOption: (flag, near) => `There is no option ${flag}.${near ? ` Did you mean ${near}?` : ''}`,
  invalid: (name, value, allowed) => `“${value}” is no ${name}: ${allowed} is expected.`,
  noListening: (id) => `In ${id} the client does not listen: --listen has no use here.`,
  noWires: (id) => `The exercise ${id} has only one way to write its messages: it does not use --wire.`,
  missingValue: (flag) => `The option ${flag} lacks its value.`,
  missingArgument: 'Say what to run: pnpm reference EXERCISE server|client',
  tooManyArguments: 'Too many arguments: pnpm reference EXERCISE server|client',
  portInUse: (place) => `The port of ${place} is in use. End the other program or choose another port with --port.`,
  cannotListen: (place, code) => `Cannot listen on ${place} (${code}).`,
}

/** The words of the command line, by language. */
export const commandLineWords: Readonly<Record<Language, CommandLineWords>> = { es, en }
