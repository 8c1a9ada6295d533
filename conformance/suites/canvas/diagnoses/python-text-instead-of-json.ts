import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Sends `str(dict)`, which is no JSON. */
export const pythonTextInsteadOfJson: DiagnosisRule = {
  id: 'python-text-instead-of-json',
  title: { es: 'Envía un diccionario de Python y no JSON', en: 'Sends a Python dictionary instead of JSON' },
  explanation: {
    es: 'El cuerpo lleva comillas simples, como lo muestra str(diccionario). JSON exige comillas dobles.',
    en: 'The body has single quotes, as str(dictionary) shows it. JSON requires double quotes.',
  },
  advice: {
    es: 'Serializa con json.dumps(diccionario), no con str(diccionario).',
    en: 'Serialise with json.dumps(dictionary), not with str(dictionary).',
  },
  remedy: 'cuerpo = json.dumps(diccionario).encode()',
  recognise: ({ reason, facts }) =>
    reason.code === 'not-a-board' &&
    facts.details?.['body'] instanceof Uint8Array &&
    /^\{\s*['\d]/.test(Buffer.from(facts.details['body']).toString('latin1', 0, 20)),
}
