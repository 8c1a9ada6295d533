import type { en } from './en.ts'

/** Lo que se dice en español de las rúbricas. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  empty: 'El archivo está vacío; una rúbrica tiene al menos «exercise» y «name».',
  exercise: 'No existe el ejercicio «{name}». Ejercicios: {known}.',
  'exercise-near': 'No existe el ejercicio «{name}». ¿Quisiste escribir «{near}»?',
  requirement: 'El ejercicio no tiene un requisito «{name}». Sus requisitos son: {known}.',
  'requirement-near': 'El ejercicio no tiene un requisito «{name}». ¿Quisiste escribir «{near}»?',
  case: 'Ningún caso del ejercicio coincide con «{pattern}». La opción --list los muestra todos.',
  'case-near': 'Ningún caso del ejercicio coincide con «{pattern}». ¿Quisiste escribir «{near}»?',
  'worth-nothing': 'En esta rúbrica todos los requisitos pesan 0, así que no hay puntos que dar.',
  'frozen-other':
    'La rúbrica {file} no es la que se congeló: su contenido cambió después. Déjala como estaba o congélala otra vez con --freeze-rubric.',
  'frozen-unreadable':
    'No se puede leer {file}, el archivo que dice lo que se congeló. Congela la rúbrica otra vez con --freeze-rubric.',
  'frozen-written':
    'Congelado en {file}: {requirements, plural, one {# requisito} other {# requisitos}} y {cases, plural, one {# caso} other {# casos}}.',
  'newer-cases':
    'La rúbrica se congeló con la versión {tool}. Desde entonces hay {cases, plural, one {# caso nuevo, que se muestra} other {# casos nuevos, que se muestran}} sin contar.',
  'newer-requirements':
    'La rúbrica se congeló con la versión {tool}. Desde entonces hay {count, plural, one {# requisito nuevo, que se muestra} other {# requisitos nuevos, que se muestran}} sin contar: {ids}.',
  'gone-requirements':
    'La rúbrica se congeló con la versión {tool}. De lo que cuenta, {count, plural, one {# requisito ya no existe y queda} other {# requisitos ya no existen y quedan}} fuera de los puntos: {ids}.',
  'newer-case': 'Este caso es posterior a la rúbrica congelada: se muestra, pero no cuenta.',
  'hidden-cases':
    '{count, plural, one {También cuenta # caso que no se muestra} other {También cuentan # casos que no se muestran}}.',
  'hidden-of-requirement':
    '{count, plural, one {# caso de este requisito no se muestra} other {# casos de este requisito no se muestran}}.',
  'hidden-dependency': 'No se pudo evaluar, porque no pasó un caso que no se muestra.',
}
