/**
 * Why a text could not be parsed this time: it took too long or too much memory, or its
 * parser ended. It says nothing about what is in the text, which may be parsed the next
 * time. The message reads on after the name of the file, and says what to do.
 */
export class ParserFailure extends Error {
  readonly name = 'ParserFailure';
}
