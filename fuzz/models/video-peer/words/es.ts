import type { en } from './en.ts'

/** Lo que dice en español el generador de pruebas del proveedor. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-any-video': 'Sea cual sea el nombre y el contenido de un archivo compartido, llega exacto.',
  'purpose-odd-requests':
    'Las solicitudes al azar, y los clientes que se van de cualquier manera, no dañan a ningún otro cliente.',
  'not-launched': 'Solo se pueden poner archivos en la carpeta compartida de un proveedor que Zócalo inició.',
  'video-hurt':
    'Después de que {name} envió bytes extraños y {ending, select, reset {cortó la conexión} other {se fue}}, otro cliente no recibió su video. Bytes enviados: {hex}.',
  'video-hurt-expected': 'que cada uno de los demás clientes reciba su video, como antes',
  'title-any-video': 'Un archivo compartido con un nombre o un contenido poco común',
  'title-odd-request': 'Una solicitud extraña',
}
