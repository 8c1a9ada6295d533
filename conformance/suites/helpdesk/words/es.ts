import type { en } from './en.ts'

/** Lo que dice en español la batería de pruebas de helpdesk. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'name-lacks': 'La respuesta personalizada no lleva el nombre «{name}».',
  'name-expected': 'una respuesta con el nombre «{name}»',
  said: '«{text}»',
  'answer-changes': 'La respuesta a la pregunta número {number, number} es distinta de la primera.',
  'answer-changes-expected': 'siempre la misma respuesta: «{text}»',
  'answers-after-exit': 'Después de exit siguió la conversación anterior: llegó otra vez «{text}».',
  'exit-expected': 'una despedida o nada; un datagrama posterior puede empezar una conversación nueva',
  'mixes-conversations': 'Mientras otro cliente habla con el servidor, la conversación de «{who}» sale mal.',
  'own-conversation-expected': 'que cada cliente tenga su nombre y su paso',
  'other-wording':
    '{message, select, welcome {El saludo} offer {La respuesta personalizada} other {La respuesta a una pregunta}} tiene otras palabras que las del enunciado.',
  'wording-expected': 'el texto del enunciado: «{text}»',
  'client-text-differs': 'El cliente envió otra cosa que lo que se escribió.',
  'client-text-expected': '«{text}», tal como se escribió',
  'terminal-text': '«{text}»',
  'pair-greeting': 'El cliente muestra el saludo del servidor, que pregunta el nombre.',
  'pair-name': 'La respuesta que muestra el cliente lleva el nombre que se escribió, con sus tildes y espacios.',
  'pair-questions': 'Las {count, number} preguntas reciben la misma respuesta, y el cliente muestra todas.',
  'pair-exit': 'Al escribir «exit» el cliente termina en orden.',
  'pair-wording': 'El saludo y la respuesta fija tienen las palabras del enunciado.',
  'pair-two-people': 'Dos personas a la vez: cada una lee su propio nombre y sus propias respuestas.',
  'pair-greeting-expected': 'el saludo del servidor, que pregunta el nombre',
  'pair-few-answers':
    'La terminal de «{who}» muestra {count, plural, =0 {ninguna respuesta} one {una respuesta} other {# respuestas}} a {questions, number} preguntas.',
  'pair-answers-expected': 'la misma respuesta {questions, plural, one {# vez} other {# veces}}, una por pregunta',
}
