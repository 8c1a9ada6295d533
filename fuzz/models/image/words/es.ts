import type { en } from './en.ts'

/** Lo que dicen en español las propiedades del servidor de imágenes. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-survival':
    'Envíe un cliente el nombre que envíe, no obtiene una imagen de fuera de la carpeta, y otro obtiene la suya.',
  'title-survival': 'Un nombre después del cual otro cliente no obtiene su imagen',
  'because-read': 'para que el servidor lo haya leído',
  'others-hurt':
    'Después de que {name} envió {sent}, otro cliente no obtuvo su imagen, o el nombre llevó fuera de la carpeta.',
  'others-expected': 'un error para el nombre extraño, y la imagen para el otro cliente',
  'hostile-name': 'el nombre que se envió',
}
