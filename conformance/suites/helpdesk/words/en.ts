/** What the suite of the help desk says in English. */
export const en = {
  'name-lacks': 'The personal answer does not hold the name “{name}”.',
  'name-expected': 'an answer with the name “{name}”',
  said: '“{text}”',
  'answer-changes': 'The answer to question number {number, number} is another one than to the first.',
  'answer-changes-expected': 'the same answer every time: “{text}”',
  'answers-after-exit': 'After exit the old conversation went on: “{text}” came again.',
  'exit-expected': 'a goodbye or nothing; a later datagram may begin a new conversation',
  'mixes-conversations': 'While another client talks with the server, the conversation of “{who}” goes wrong.',
  'own-conversation-expected': 'that each client has its own name and its own step',
  'other-wording':
    '{message, select, welcome {The greeting} offer {The personal answer} other {The answer to a question}} has other words than the sheet gives.',
  'wording-expected': 'the text of the sheet: “{text}”',
  'client-text-differs': 'The client sent something else than what was typed.',
  'client-text-expected': '“{text}”, as it was typed',
  'terminal-text': '“{text}”',
} as const
