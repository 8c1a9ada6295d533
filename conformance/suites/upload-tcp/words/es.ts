import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de upload-tcp. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'content-in-blocks': 'No se aplica a este perfil de mensajes: el contenido va en bloques que son textos aparte.',
  'unframed-texts':
    'No se aplica a este perfil de mensajes: nada marca el final de sus textos, y medio texto no se distingue de uno entero.',
  'bare-content': 'No se aplica a este perfil de mensajes: nada va delante ni detrás de los bytes del contenido.',
  'no-size': 'No se aplica a este perfil de mensajes: nadie anuncia cuántos bytes vienen.',
  'not-closed':
    'Después de un no, el servidor no cerró la conexión, ni siquiera cuando su cliente ya la había cerrado.',
  'not-closed-expected': 'que se cierre la conexión después de un no',
  boundary: 'Uno de los archivos de {sizes} bytes no queda guardado tal cual. Los más cortos, sí.',
}
