import { InputError } from '@backstage/errors';
import { DOCUMENT_LIMITS } from './documentLimits';

/** A JSON object in parts that can be parsed one by one. */
export interface CutDocument {
  /** The object, with the list empty. */
  head: Buffer;
  /** The items of the list. */
  items: Buffer[];
}

/** Lists and objects inside of each other; parsing many more takes very long. */
const MAX_DEPTH = 20;

const { head: MAX_HEAD, item: MAX_ITEM } = DOCUMENT_LIMITS;

const [QUOTE, BACKSLASH, COMMA] = Buffer.from('"\\,');
const [OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = Buffer.from('[{]}');

function assertSize(size: number, max: number, what: string): void {
  if (size > max) {
    throw new InputError(`${what} must have at most ${max} bytes`);
  }
}

/** Goes through a JSON object and cuts it at the commas of one of its lists. */
export class DocumentCutter {
  readonly #bytes: Buffer;
  readonly #list: string;
  readonly #key: Buffer;
  readonly #maxItems: number;
  readonly #items: Buffer[] = [];
  #depth = 0;
  /** Whether the last text of the outermost object is the key of the list. */
  #isListNext = false;
  /** Where the list, and its item at hand, begin; and where the list ends. */
  #begin = -1;
  #item = -1;
  #end = -1;

  constructor(bytes: Buffer, list: string, maxItems: number) {
    this.#bytes = bytes;
    this.#list = list;
    this.#key = Buffer.from(JSON.stringify(list));
    this.#maxItems = maxItems;
  }

  /** Looks at what is at a place; returns the place to go on from. */
  pass(at: number): number {
    switch (this.#bytes[at]) {
      case QUOTE:
        return this.#passText(at);
      case OPEN_LIST:
      case OPEN_OBJECT:
        this.#open(at);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        this.#close(at);
        break;
      case COMMA:
        if (this.#isInList()) {
          this.#takeItem(at);
        } else if (this.#depth === 1) {
          this.#isListNext = false;
        }
        break;
      default:
    }
    return at + 1;
  }

  finish(): CutDocument {
    if (this.#depth > 0) {
      throw new InputError(
        `The document ends too early, ${this.#place()}; was it cut off on its way?`,
      );
    }
    const parts = [
      this.#bytes.subarray(0, Math.max(this.#begin, 0)),
      this.#bytes.subarray(Math.max(this.#end, 0)),
    ];
    const size = parts[0].length + parts[1].length;
    assertSize(size, MAX_HEAD, `All but ${this.#list}`);
    return { head: Buffer.concat(parts), items: this.#items };
  }

  #isInList(): boolean {
    return this.#depth === 2 && this.#begin >= 0 && this.#end < 0;
  }

  #passText(begin: number): number {
    const bytes = this.#bytes;
    let at = begin + 1;
    const stop = Math.min(bytes.length, begin + MAX_HEAD + 1);
    while (at < stop && bytes[at] !== QUOTE) {
      at += bytes[at] === BACKSLASH ? 2 : 1;
    }
    assertSize(at - begin, MAX_HEAD, `A text ${this.#place()}`);
    if (this.#depth === 1) {
      this.#isListNext = bytes.subarray(begin, at + 1).equals(this.#key);
    }
    return at + 1;
  }

  #open(at: number): void {
    this.#depth++;
    if (this.#depth > MAX_DEPTH) {
      throw new InputError(
        `The document is nested deeper than ${MAX_DEPTH} levels, ${this.#place()}`,
      );
    }
    const isList = this.#bytes[at] === OPEN_LIST;
    if (this.#depth === 2 && isList && this.#isListNext) {
      if (this.#begin >= 0) {
        throw new InputError(`${this.#list} is there twice`);
      }
      this.#begin = at + 1;
      this.#item = at + 1;
    }
  }

  #close(at: number): void {
    if (this.#isInList()) {
      const isEmpty =
        this.#items.length === 0 &&
        !this.#bytes.toString('latin1', this.#item, at).trim();
      if (!isEmpty) {
        this.#takeItem(at);
      }
      this.#end = at;
    }
    this.#depth--;
    if (this.#depth < 0) {
      throw new InputError('The document is not JSON: it closes too often');
    }
  }

  #takeItem(end: number): void {
    if (this.#items.length >= this.#maxItems) {
      throw new InputError(
        `${this.#list} must have at most ${this.#maxItems} items, and has more`,
      );
    }
    const size = end - this.#item;
    assertSize(size, MAX_ITEM, `${this.#list}[${this.#items.length}]`);
    this.#items.push(this.#bytes.subarray(this.#item, end));
    this.#item = end + 1;
  }

  #place(): string {
    return this.#begin >= 0 && this.#end < 0
      ? `in ${this.#list}[${this.#items.length}]`
      : `outside of ${this.#list}`;
  }
}
