import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de la imagen. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  refused: 'El servidor lo rechazó: «{text}».',
  'image-expected': '{bytes, plural, one {el # byte} other {los # bytes}} de «{name}»',
  'no-known-image': 'No se conoce ninguna imagen que este servidor tenga; indica su carpeta con --files.',
  'not-ours': 'No se aplica a un servidor que ya corre: estas imágenes no se pusieron en su carpeta.',
  'no-error': 'Una imagen que no existe se contestó como si existiera.',
  'no-error-silent': 'A una imagen que no existe no se contestó nada.',
  'no-error-closed': 'Una imagen que no existe se contestó cerrando, sin decir nada.',
  'error-expected': 'un mensaje de error, con cualquier texto',
  escaped: 'Con el nombre «{name}» el servidor envió una imagen de fuera de su carpeta.',
  'escaped-expected': 'un error, o que se cierre',
  'not-an-image': 'El servidor envió «{name}», que no es un archivo .jpg.',
  'next-not-served': 'El cliente siguiente no es atendido: el servidor terminó o no acepta a nadie más.',
  'next-expected': 'que el cliente siguiente también sea atendido',
  'not-unframed':
    'No se aplica a un perfil de nombres solos: nada dice dónde termina uno, y un trozo no se distingue del total.',
  'must-read': 'No se aplica a este perfil de mensajes: el cliente tiene que leer antes de que se envíe la imagen.',
  'no-company': 'No se aplica a este perfil de mensajes: nada sale junto con la imagen.',
  'end-is-the-end': 'No se aplica a este perfil de mensajes: el cierre de la conexión es el final de la imagen.',
  'client-other-name': 'El cliente pidió «{name}».',
  'client-name-expected': '«{name}», tal como se escribió en el teclado',
  'client-pieces': 'La imagen llegó en {count, number} trozos con pausas de {ms, number} ms.',
  'client-tells': 'un aviso del error',
  'client-created': 'Aunque el servidor contestó con un error, el cliente creó «{name}».',
  'half-file': 'La mitad de la imagen quedó como si estuviera completa: «{name}».',
  'no-file-expected': 'ningún archivo con ese nombre',
}
