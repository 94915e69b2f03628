import { z } from 'zod';

/** What is wrong with a field, or odd. */
export interface FieldProblem {
  path: string[];
  message: string;
}

/** A value in the form that its schema expects, and what was odd about it. */
export type Tidied = { value: unknown; warning?: string } | { wrong: string };

/** Brings what was meant into the form that a schema expects. */
export type Tidy = (value: unknown) => Tidied;

/**
 * Takes the fields of an object one by one. A wrong one costs itself alone, unless it is
 * required, and what was not taken can be told in the end.
 */
export class FieldReader {
  readonly errors: FieldProblem[] = [];
  readonly warnings: FieldProblem[] = [];
  readonly #value: Record<string, unknown>;
  readonly #path: string[];
  readonly #taken = new Set<string>();

  /**
   * @param value - the document, or an object in it
   * @param path - of the object
   */
  constructor(value: Record<string, unknown>, path: string[] = []) {
    this.#value = value;
    this.#path = path;
  }

  /**
   * A field that may be missing.
   *
   * @param schema - of the field
   * @returns `undefined` also when it is wrong, with a warning
   */
  take<T>(
    key: string,
    schema: z.ZodType<T>,
    tidy?: Tidy,
  ): NonNullable<T> | undefined {
    return this.#read(key, schema, tidy, ({ path, message }) =>
      this.warn(path, `${message}; it is left out`),
    );
  }

  /**
   * A field without which there is nothing.
   *
   * @param schema - of the field
   * @returns `undefined` when it is missing or wrong, with an error
   */
  require<T>(
    key: string,
    schema: z.ZodType<T>,
    tidy?: Tidy,
  ): NonNullable<T> | undefined {
    const before = this.errors.length;
    const value = this.#read(key, schema, tidy, ({ path, message }) =>
      this.errors.push({ path: [...this.#path, ...path], message }),
    );
    if (value === undefined && this.errors.length === before) {
      const message = 'is missing; an entry needs it';
      this.errors.push({ path: [...this.#path, key], message });
    }
    return value;
  }

  /** Notes what is odd at a path below the object. */
  warn(path: string[], message: string) {
    this.warnings.push({ path: [...this.#path, ...path], message });
  }

  /** The fields that nobody took, those without a value aside. */
  rest(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.#value).filter(
        ([key, value]) => !this.#taken.has(key) && value !== null,
      ),
    );
  }

  #read<T>(
    key: string,
    schema: z.ZodType<T>,
    tidy: Tidy = value => ({ value }),
    onProblem: (problem: FieldProblem) => void,
  ): NonNullable<T> | undefined {
    this.#taken.add(key);
    const raw = Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
    if (raw === undefined || raw === null || raw === '') {
      return undefined;
    }
    const tidied = tidy(raw);
    if ('wrong' in tidied) {
      onProblem({ path: [key], message: tidied.wrong });
      return undefined;
    }
    if (tidied.value === '') {
      return undefined;
    }
    const result = schema.safeParse(tidied.value);
    if (!result.success) {
      const [{ path, message }] = result.error.issues;
      onProblem({ path: [key, ...path.map(String)], message });
      return undefined;
    }
    if (tidied.warning) {
      this.warn([key], tidied.warning);
    }
    return result.data ?? undefined;
  }
}
