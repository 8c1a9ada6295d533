import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Has one variable for the step or the name, whoever speaks. */
export const oneStepForAll: DiagnosisRule = {
  id: 'one-step-for-all',
  title: { es: 'Un solo paso o nombre para todos', en: 'One step or name for everybody' },
  explanation: {
    es: 'El servidor guarda el paso de la conversación, o el nombre, en una sola variable. En UDP todos los clientes llegan al mismo socket, así que lo que dice uno cambia la conversación del otro.',
    en: 'The server keeps the step of the conversation, or the name, in a single variable. Over UDP all clients come to the same socket, so that what one says changes the conversation of the other.',
  },
  advice: {
    es: 'Guarda el paso y el nombre en un diccionario, con la dirección que da recvfrom como clave.',
    en: 'Keep the step and the name in a dictionary, with the address that recvfrom gives as the key.',
  },
  remedy: `pasos = {}
datos, direccion = udp.recvfrom(65535)
paso = pasos.get(direccion, "saludo")`,
  recognise: ({ reason, facts }) => reason.code === 'mixes-conversations' && facts.answer === 'wrong',
}
