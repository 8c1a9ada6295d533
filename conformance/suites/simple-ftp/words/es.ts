import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de simple-ftp. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'no-such-file': 'No se conoce ningún archivo así del servidor; con --files DIR se dice cuáles tiene.',
  'claims-found':
    'Además de enviar archivos, el servidor hace: {claims, select, undefined {nada más} other {{claims}}}. Una conexión lleva {requests, select, one {una sola petición} other {varias peticiones}}.',
  'error-expected': 'un mensaje de error',
  'not-over-datagrams':
    'No se aplica por UDP: un datagrama llega entero o no llega, y un contenido largo se puede perder.',
  'must-read': 'No se aplica a este perfil de mensajes: el cliente tiene que leer antes de que se envíe el archivo.',
  'one-request': 'En este perfil de mensajes, o con este servidor, una conexión lleva una sola petición.',
  unframed: 'Los textos de este perfil de mensajes no tienen un final propio: cortarlos o juntarlos no demuestra nada.',
  'nothing-to-join':
    'En este perfil de mensajes no viene nada antes del contenido, o el cliente tiene que contestarlo primero.',
  'closes-after-one': 'La primera petición de una conexión tiene respuesta y la segunda no.',
  'closes-expected': 'una respuesta para cada petición de una conexión',
  'next-not-served': 'Después del primer cliente, el siguiente no es atendido.',
  'next-expected': 'que a un cliente que llega después se lo atienda como al primero',
  'names-missing': 'En la lista falta {names}.',
  'names-expected': 'los nombres de todos los archivos de la carpeta',
  'error-missing':
    'A un archivo que no existe no se responde con un error, sino con {bytes, plural, one {# byte} other {# bytes}} de contenido.',
  'goes-on-missing': 'Después del error la conversación no sigue.',
  'goes-on-expected': 'que la petición siguiente de la misma conexión tenga respuesta',
  'secret-came': 'Para el nombre «{name}» llegó algo que está fuera de la carpeta.',
  'secret-expected': 'un error, una conexión cerrada o nada',
  'escaped-file': 'La subida con el nombre «{name}» se escribió fuera de la carpeta.',
  'escaped-expected': 'un error, una conexión cerrada o un archivo dentro de la carpeta',
  'second-not-answered': 'De dos peticiones en un mismo segmento, la segunda no tiene la respuesta correcta.',
  'second-expected': 'una respuesta para cada una de las dos, en orden',
  'client-asked-other': 'El cliente pide «{name}».',
  'client-asked-expected': 'que pida «{name}», que es lo que se escribió',
  'client-error-expected': 'algo que diga que hubo un error',
  'client-created': 'Después del error hay un archivo nuevo: {files}.',
  'client-created-expected': 'ningún archivo nuevo',
  'no-error-on-wire': 'Este perfil de mensajes no tiene mensaje de error.',
  'pair-untold': 'No se aplica: los programas no avisan de un archivo que no existe, lo que el enunciado deja libre.',
  'pair-not-offered': 'No se aplica: el cliente no lo ofrece.',
}
