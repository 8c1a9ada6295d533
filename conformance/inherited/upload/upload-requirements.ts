import type { Level } from '../../model/level.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { Text } from '../../model/text.ts'

const seed = '002'
const theFile =
  'El cliente, una vez recibida la respuesta afirmativa, debe enviar el fichero al servidor, quien debe recibirlo y crear el fichero en su directorio de trabajo.'
const theName = 'solicitará enviarle un fichero al servidor, especificando el nombre del fichero.'

/** What exercise 2 of assignment 002 asks of its programs over either transport; the ids begin with `prefix`. */
export function uploadRequirements(prefix: string): readonly Requirement[] {
  const requirement = (id: string, level: Level, text: Text, quote?: string): Requirement => ({
    id: `${prefix}-${id}`,
    level,
    text,
    source: quote === undefined ? { seed } : { seed, quote },
  })
  return [
    requirement(
      'S1',
      'must',
      {
        es: 'Un archivo nuevo queda guardado exactamente como se envió, sean cuales sean su tamaño y sus bytes.',
        en: 'A new file is stored exactly as it was sent, whatever its size and its bytes.',
      },
      theFile,
    ),
    requirement(
      'S2',
      'must',
      {
        es: 'Si el nombre ya existe, el servidor pregunta antes de tocar nada.',
        en: 'If the name exists, the server asks before it touches anything.',
      },
      'si ya existe un fichero en el servidor con el mismo nombre del fichero que indica el cliente, el servidor, debe consultar al cliente si desea sobrescribir el fichero existente.',
    ),
    requirement(
      'S3',
      'must',
      {
        es: 'Después de un sí, el archivo queda exactamente como el nuevo, también si es más corto.',
        en: 'After a yes, the file is exactly the new one, also when that is shorter.',
      },
      'En caso afirmativo, el servidor sobrescribiría el fichero.',
    ),
    requirement(
      'S4',
      'must',
      {
        es: 'Después de un no, el archivo viejo sigue como estaba, la transferencia termina y el servidor sigue.',
        en: 'After a no, the old file is as it was, the transfer ends, and the server goes on.',
      },
      'En caso negativo, se cancela la transferencia y se cierra la conexión.',
    ),
    requirement(
      'S5',
      'must',
      {
        es: 'El aviso de recepción llega cuando el archivo está completo en el disco.',
        en: 'The receipt comes when the file is complete on the disk.',
      },
      'El servidor debe notificar al cliente la recepción del fichero.',
    ),
    requirement('S6', 'should', {
      es: 'De un cliente que desaparece no queda un archivo a medias con el nombre final, y un archivo viejo sigue intacto.',
      en: 'Of a client that vanishes no half file remains under the final name, and an old file stays intact.',
    }),
    requirement('S7', 'should', {
      es: 'Un nombre que sale de la carpeta se rechaza.',
      en: 'A name that leaves the folder is refused.',
    }),
    requirement('S8', 'should', {
      es: 'El servidor sirve también para el cliente siguiente.',
      en: 'The server works for the next client, too.',
    }),
    requirement(
      'G4',
      'must',
      {
        es: 'Los nombres con tildes y eñes son exactos.',
        en: 'Names with accents are exact.',
      },
      theName,
    ),
    requirement(
      'C1',
      'must',
      {
        es: 'El cliente pregunta primero y envía el contenido solo después de un sí.',
        en: 'The client asks first and sends the content only after a yes.',
      },
      theFile,
    ),
    requirement(
      'C2',
      'must',
      {
        es: 'El cliente muestra a la persona la pregunta de si se sobrescribe, y pasa su respuesta.',
        en: 'The client shows the person the question whether to overwrite, and passes the answer on.',
      },
      'debe consultar al cliente si desea sobrescribir el fichero existente.',
    ),
    requirement(
      'C3',
      'must',
      {
        es: 'El cliente borra su archivo solo después del aviso de recepción, y lo conserva si se cancela, hay un error o se corta la conexión.',
        en: 'The client deletes its file only after the receipt, and keeps it on cancel, error or disconnect.',
      },
      'El cliente, una vez recibida la notificación por parte del servidor, debe eliminar dicho fichero de su directorio de trabajo y cerrar la conexión con el servidor.',
    ),
    requirement(
      'C4',
      'must',
      {
        es: 'El cliente envía exactamente los bytes de su archivo.',
        en: 'The client sends exactly the bytes of its file.',
      },
      'Se deben utilizar ficheros binarios, en lugar de ficheros de texto, para poder enviar ficheros (.pdf) a través del socket correctamente.',
    ),
  ]
}
