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
    '{message, select, welcome {The greeting} offer {The personal answer} other {The answer to a question}} has other words than the assignment gives.',
  'wording-expected': 'the text of the assignment: “{text}”',
  'client-text-differs': 'The client sent something other than what was typed.',
  'client-text-expected': '“{text}”, as it was typed',
  'terminal-text': '“{text}”',
  'pair-greeting': 'The client shows the greeting of the server, which asks for the name.',
  'pair-name': 'The answer that the client shows holds the name that was typed, with its accents and spaces.',
  'pair-questions': 'The {count, number} questions get the same answer, and the client shows all of them.',
  'pair-exit': 'When “exit” is typed the client ends in order.',
  'pair-wording': 'The greeting and the fixed answer use the words of the assignment.',
  'pair-two-people': 'Two people at once: each reads their own name and their own answers.',
  'pair-greeting-expected': 'the greeting of the server, which asks for the name',
  'pair-few-answers':
    'The terminal of “{who}” shows {count, plural, =0 {no answer} one {one answer} other {# answers}} to {questions, number} questions.',
  'pair-answers-expected': 'the same answer {questions, plural, one {# time} other {# times}}, one for each question',
} as const
