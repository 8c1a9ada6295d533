import { catalogue } from '../model/catalogue.ts'

const es = {
  'port-is-text': 'El puerto se entregó como texto. Conviértelo antes de usarlo: int(puerto).',
  'address-not-a-tuple':
    'bind y connect reciben un solo argumento, una tupla: bind((host, puerto)), con doble paréntesis.',
  'port-out-of-range': 'El puerto no está entre 0 y 65535.',
  'port-privileged': 'Los puertos menores que 1024 están reservados. Usa uno mayor.',
  'address-in-use':
    'Otro programa ya usa ese puerto, o tu servidor anterior sigue abierto. Ciérralo, o activa SO_REUSEADDR antes de bind.',
  'address-not-local': 'Esa dirección no es de este computador. Usa 127.0.0.1 o 0.0.0.0 en bind.',
  'host-unknown': 'No se encontró el nombre del host. Revisa la dirección que recibe el programa.',
  'connection-refused':
    'Nadie escucha en esa dirección y puerto. Revisa que sean los del servidor y que ya esté iniciado.',
  'connection-lost':
    'El otro extremo cerró la conexión y el programa no lo esperaba. Captura la excepción y cierra ese socket.',
  'module-missing':
    'Falta el módulo {module}. Si es un archivo tuyo, debe estar en la misma carpeta; si no, instálalo.',
  'syntax-error': 'Python no entiende el programa: {detail}.',
  'script-missing': 'Python no encontró el archivo del programa. Revisa su nombre y la carpeta.',
  'file-missing': 'El programa abre un archivo que no existe: {detail}.',
  'file-not-permitted': 'El programa no tiene permiso para usar un archivo: {detail}.',
  'bytes-not-text': 'Por un socket viajan bytes, no texto. Usa texto.encode() al enviar y datos.decode() al recibir.',
  'decodes-cut-text':
    'Los bytes recibidos no son texto UTF-8 completo. Un recv puede cortar un carácter por la mitad: junta el mensaje entero antes de decodificar.',
  'json-joined':
    'Después del JSON había más datos: dos mensajes llegaron juntos. Separa los mensajes según su largo antes de leerlos.',
  'json-incomplete': 'Lo recibido no es un JSON completo. Junta el mensaje entero, según su largo, antes de leerlo.',
  'pickle-incomplete':
    'Lo recibido no es un pickle completo. Junta el mensaje entero, según su largo, antes de leerlo.',
  'header-incomplete':
    'Llegaron menos bytes que los que pide el formato ({detail}). Repite recv hasta tener el encabezado entero.',
  'arguments-missing': 'El programa esperaba más argumentos en la línea de comandos.',
  'keyboard-closed': 'El programa quiso leer del teclado y no había nada más que leer.',
  place: 'Mira {file}, línea {line}.',
} as const

/** A mistake that shows in the last lines of a Python program. */
export type PythonMistakeId = Exclude<keyof typeof es, 'place'>

const en: Readonly<Record<keyof typeof es, string>> = {
  'port-is-text': 'The port was given as text. Convert it before using it: int(port).',
  'address-not-a-tuple': 'bind and connect take one argument, a tuple: bind((host, port)), with double parentheses.',
  'port-out-of-range': 'The port is not between 0 and 65535.',
  'port-privileged': 'Ports below 1024 are reserved. Use a higher one.',
  'address-in-use':
    'Another program already uses that port, or your earlier server is still open. Close it, or set SO_REUSEADDR before bind.',
  'address-not-local': 'That address does not belong to this computer. Use 127.0.0.1 or 0.0.0.0 in bind.',
  'host-unknown': 'The host name was not found. Check the address that the program is given.',
  'connection-refused':
    'Nobody listens on that address and port. Check that they are the ones of the server and that it has started.',
  'connection-lost':
    'The other side closed the connection and the program did not expect it. Catch the exception and close that socket.',
  'module-missing':
    'The module {module} is missing. If it is a file of yours, it must be in the same folder; otherwise install it.',
  'syntax-error': 'Python does not understand the program: {detail}.',
  'script-missing': 'Python did not find the file of the program. Check its name and the folder.',
  'file-missing': 'The program opens a file that does not exist: {detail}.',
  'file-not-permitted': 'The program may not use a file: {detail}.',
  'bytes-not-text': 'Sockets carry bytes, not text. Use text.encode() to send and data.decode() to receive.',
  'decodes-cut-text':
    'The bytes received are not complete UTF-8 text. One recv may cut a character in half: gather the whole message before decoding.',
  'json-joined':
    'More data followed the JSON: two messages came together. Separate the messages by their length before reading them.',
  'json-incomplete':
    'What was received is not a complete JSON. Gather the whole message, by its length, before reading it.',
  'pickle-incomplete':
    'What was received is not a complete pickle. Gather the whole message, by its length, before reading it.',
  'header-incomplete': 'Fewer bytes came than the format needs ({detail}). Repeat recv until the header is complete.',
  'arguments-missing': 'The program expected more arguments on the command line.',
  'keyboard-closed': 'The program wanted to read from the keyboard and there was nothing left to read.',
  place: 'Look at {file}, line {line}.',
}

/** The messages themselves, by language. */
export const pythonMistakeMessages = { es, en }

/** Explains a Python mistake in every language. */
export const sayPythonMistake = catalogue<keyof typeof es>(pythonMistakeMessages)
