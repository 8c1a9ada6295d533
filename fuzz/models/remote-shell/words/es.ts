import type { en } from './en.ts'

/** Lo que dicen en español las propiedades de remote-shell. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'purpose-model': 'Se escriba, se borre y se mueva lo que sea, al final la carpeta y «ls» son lo que deben ser.',
  'model-differs':
    'Después de {count, plural, one {un comando} other {# comandos}}, «{name}» no es lo que debe ser. Los comandos: «{steps}».',
  'model-expected': 'cada archivo en su carpeta, con el texto del último «write», y ningún otro',
  'title-model': 'Varios comandos sobre unos pocos archivos',
}
