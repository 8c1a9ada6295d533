import type { en } from './en.ts'

/** Lo que se dice en español de los teclados. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'unknown-placeholder': 'Aquí no hay ningún valor para «{name}». Los valores que hay: {known}.',
  'unknown-act': 'Nada dice aquí cómo se hace «{act}» con el teclado. Se conocen: {known}.',
  'answer-neither': 'A una pregunta se responde «yes» o «no», no «{answer}».',
  repeats:
    'El programa vuelve a preguntar «{prompt}» aunque ya se le respondió {count, plural, one {# vez} other {# veces}}.',
  held: 'No se empezó la acción «{act}», porque no ocurrió lo que debe ocurrir antes.',
  ended: 'El programa terminó antes de que se escribiera la acción «{act}».',
  'not-reading': 'El programa no lee el teclado, así que no se pudo escribir la acción «{act}».',
  'not-reading-after':
    'Lo último que el programa escribió es «{prompt}», y no lee el teclado, así que no se pudo escribir la acción «{act}».',
  'about-to-type': 'El programa espera el teclado después de «{prompt}»; la acción «{act}» está por escribirse.',
  'menu-without':
    'Ningún menú que muestra el programa ofrece lo que necesita la acción «{act}». Lo último que escribió es «{prompt}».',
  'keys-empty': 'El archivo está vacío: un archivo de teclas empieza con «exercise: …».',
  'keys-exercise': 'No hay un ejercicio «{name}» cuyos programas se manejen aquí. Se conocen: {known}.',
  'keys-exercise-near':
    'No hay un ejercicio «{name}» cuyos programas se manejen aquí. ¿Quisiste escribir «{near}»? Se conocen: {known}.',
  'keys-act': 'Este programa del ejercicio no tiene una acción «{name}». Sus acciones son: {known}.',
  'keys-act-near':
    'Este programa del ejercicio no tiene una acción «{name}». ¿Quisiste escribir «{near}»? Sus acciones son: {known}.',
  'pattern-unfolded':
    'Las preguntas se comparan en minúsculas y sin acentos; escribe así también la expresión: «/opcion/» encuentra «Opción».',
  'bad-pattern': 'Esto no es una expresión regular que se pueda usar aquí.',
  'needs-quotes': 'Escribe {value} entre comillas, porque debe ser un texto.',
  'typed-twice': 'Aquí puede ir «{first}» o «{second}», no ambos.',
  'types-nothing': 'Nada dice qué se escribe: pon «type», «answer» o «menu».',
}
