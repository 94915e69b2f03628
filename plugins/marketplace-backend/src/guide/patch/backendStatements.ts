/** A statement on lines of its own, at the outermost level of a file. */
export interface Statement {
  /** As it is written, without what follows it on its line. */
  code: string;
  /** Where its first line begins. */
  start: number;
  /** Where its last line ends, before the line end. */
  end: number;
}

/** Characters of one call; the largest are modules that are written in the file itself. */
const MAX_LENGTH = 20_000;

/** Strings, which are skipped, and what does nothing. */
const LITERALS =
  /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g;

/**
 * Finds the calls that add features to a backend, `backend.add(...)`, and the line that
 * makes it. What shares its lines with other code or is indented is left out: it may be a
 * part of something else.
 *
 * @param text - of a TypeScript file
 */
export function backendStatements(text: string): {
  adds: Statement[];
  creation?: Statement;
} {
  const code = masked(text);
  return {
    adds: statements(text, code, /^backend\.add(?=\()/gm),
    creation: statements(
      text,
      code,
      /^(?:const|let) backend = createBackend(?=\()/gm,
    ).at(0),
  };
}

/**
 * The same text, as long, without comments and what is in strings. A comment of several lines
 * becomes something that is no code and no space, as no line can be put into it.
 */
function masked(text: string): string {
  return text.replace(LITERALS, literal => {
    if (literal.startsWith('//')) {
      return ' '.repeat(literal.length);
    }
    return (literal.startsWith('/*') ? '#' : '_').repeat(literal.length);
  });
}

function statements(text: string, code: string, begin: RegExp): Statement[] {
  return [...code.matchAll(begin)].flatMap(match => {
    const start = match.index;
    const closed = closingParenthesis(code, start + match[0].length);
    const rest = /^;?[ \t]*(?=\r?\n|$)/.exec(code.slice(closed));
    if (closed === 0 || !rest) {
      return [];
    }
    const last = closed + (rest[0].startsWith(';') ? 1 : 0);
    return {
      code: text.slice(start, last),
      start,
      end: closed + rest[0].length,
    };
  });
}

/** @returns the place behind it; 0 when there is none */
function closingParenthesis(code: string, open: number): number {
  const limit = Math.min(code.length, open + MAX_LENGTH);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    if (code[at] === '(') {
      depth++;
    } else if (code[at] === ')') {
      depth--;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return 0;
}
