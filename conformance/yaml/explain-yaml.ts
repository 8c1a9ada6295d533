import type { ErrorCode } from 'yaml'
import type { Text } from '../model/text.ts'
import { type MessageId, say } from './words/say.ts'

const meaning: Readonly<Record<ErrorCode, MessageId>> = {
  ALIAS_PROPS: 'yaml-alias',
  BAD_ALIAS: 'yaml-alias',
  BAD_COLLECTION_TYPE: 'yaml-tag',
  BAD_DIRECTIVE: 'yaml-tag',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_INDENT: 'yaml-indent',
  BAD_PROP_ORDER: 'yaml-tag',
  BAD_SCALAR_START: 'yaml-plain',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-unexpected',
  BLOCK_IN_FLOW: 'yaml-block-in-flow',
  DUPLICATE_KEY: 'yaml-duplicate',
  IMPOSSIBLE: 'yaml-other',
  KEY_OVER_1024_CHARS: 'yaml-one-line',
  MISSING_CHAR: 'yaml-missing',
  MULTILINE_IMPLICIT_KEY: 'yaml-one-line',
  MULTIPLE_ANCHORS: 'yaml-alias',
  MULTIPLE_DOCS: 'yaml-several',
  MULTIPLE_TAGS: 'yaml-tag',
  NON_STRING_KEY: 'yaml-key',
  RESOURCE_EXHAUSTION: 'yaml-deep',
  TAB_AS_INDENT: 'yaml-tab',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  UNEXPECTED_TOKEN: 'yaml-unexpected',
}

/** What a mistake of YAML itself means; `source` is the text from the place of the mistake on. */
export function explainYaml(code: ErrorCode, source: string): Text {
  const id = meaning[code] ?? 'yaml-other'
  return say(id, { key: /^[^:\r\n]*/.exec(source)?.[0].trim() ?? '', character: source.slice(0, 1) })
}
