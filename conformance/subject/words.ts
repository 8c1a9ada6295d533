import { catalogue } from '../model/catalogue.ts'

const es = {
  'workdir-missing': 'La carpeta {folder} no existe.',
  'workdir-not-a-folder': '{folder} no es una carpeta.',
  'workdir-unreadable': 'No se puede leer {path}. Revisa los permisos.',
  'workdir-too-large':
    'La carpeta {folder} es demasiado grande para copiarla (más de {megabytes} MB o de {files} archivos). Indica con --workdir la carpeta que solo tiene tu programa.',
  'copy-not-writable': 'No se pudo hacer la copia privada de la carpeta: {problem}.',
  'command-empty': 'La orden está vacía: falta el programa que hay que iniciar.',
  'quote-unclosed': 'La comilla {quote} que se abre en la columna {column} no se cierra: {rest}',
  'backslash-at-end': 'La orden termina con una barra invertida (columna {column}) que no protege ningún carácter.',
  'shell-operator':
    'La orden tiene {operator} en la columna {column}. El programa se inicia sin shell: escribe una sola orden, o pon ese carácter entre comillas.',
  'port-not-given': "La orden usa «'{port}'», pero no hay ningún puerto que poner ahí.",
  'host-not-given': "La orden usa «'{host}'», pero no hay ninguna dirección que poner ahí.",
  'program-not-found': 'No se encontró el programa {program}. Comprueba que está instalado y bien escrito.',
  'program-not-executable': 'El programa {program} existe, pero no se puede ejecutar. Revisa sus permisos.',
  'program-not-started': 'No se pudo iniciar {program}: {problem}.',
  'pseudo-terminal-missing':
    'Esta prueba necesita una terminal simulada y el paquete opcional {module} no está instalado. Instala las dependencias opcionales.',
  'program-survives': 'El programa no se pudo terminar. Siguen vivos los procesos {pids}.',
} as const

/** The stable codes of everything that can go wrong before a program is judged. */
export type LaunchProblemId = keyof typeof es

const en: Readonly<Record<LaunchProblemId, string>> = {
  'workdir-missing': 'The folder {folder} does not exist.',
  'workdir-not-a-folder': '{folder} is not a folder.',
  'workdir-unreadable': '{path} cannot be read. Check its permissions.',
  'workdir-too-large':
    'The folder {folder} is too large to be copied (more than {megabytes} MB or {files} files). Name with --workdir the folder that holds only your program.',
  'copy-not-writable': 'The private copy of the folder could not be made: {problem}.',
  'command-empty': 'The command is empty: the program to start is missing.',
  'quote-unclosed': 'The quote {quote} opened at column {column} is never closed: {rest}',
  'backslash-at-end': 'The command ends with a backslash (column {column}) that protects no character.',
  'shell-operator':
    'The command has {operator} at column {column}. The program is started without a shell: write a single command, or put that character in quotes.',
  'port-not-given': "The command uses “'{port}'”, but there is no port to put there.",
  'host-not-given': "The command uses “'{host}'”, but there is no address to put there.",
  'program-not-found': 'The program {program} was not found. Check that it is installed and spelled right.',
  'program-not-executable': 'The program {program} exists but cannot be executed. Check its permissions.',
  'program-not-started': '{program} could not be started: {problem}.',
  'pseudo-terminal-missing':
    'This test needs a pseudo-terminal and the optional package {module} is not installed. Install the optional dependencies.',
  'program-survives': 'The program could not be ended. These processes are still alive: {pids}.',
}

/** The messages themselves, by language. */
export const launchProblemMessages = { es, en }

/** Says a launch problem in every language. */
export const sayLaunchProblem = catalogue<LaunchProblemId>(launchProblemMessages)
