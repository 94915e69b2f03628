import { Tidied } from './FieldReader';
import { npmNameOf } from './npmNameOf';
import { toDay } from './toDay';

/** Numbers and such are texts that somebody forgot to quote. */
export function asText(value: unknown): { value: unknown } {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? { value: String(value).trim() }
    : { value };
}

/** {@link asText}, cut where it is too long. */
export function asShortText(max: number): (value: unknown) => Tidied {
  return raw => {
    const { value } = asText(raw);
    return typeof value === 'string' && value.length > max
      ? {
          value: `${value.slice(0, max - 3).trim()}...`,
          warning: `has more than ${max} characters; the rest is left out`,
        }
      : { value };
  };
}

/** Texts in a list; one text alone is a list with commas. */
export function asTexts(value: unknown): Tidied {
  if (typeof value === 'string') {
    return {
      value: value
        .split(',')
        .map(item => item.trim())
        .filter(Boolean),
      warning: 'is a text; write it as a list',
    };
  }
  return Array.isArray(value)
    ? {
        value: value
          .map(item => asText(item).value)
          .filter(item => item !== null && item !== ''),
      }
    : { value };
}

/** A number that may be quoted. */
export function asNumber(value: unknown): Tidied {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())
    ? { value: Number(value) }
    : { value };
}

/** `Active` is `active`. */
export function asWord(value: unknown): Tidied {
  return typeof value === 'string'
    ? { value: value.trim().toLowerCase() }
    : { value };
}

/** A day, however it is written. */
export function asDay(raw: unknown): Tidied {
  const { value } = asText(raw);
  if (typeof value !== 'string' || value === '') {
    return { value };
  }
  const day = toDay(value);
  if (day === undefined) {
    const wrong = `must be a date such as 2024-12-31, but is ${JSON.stringify(
      value.slice(0, 50),
    )}`;
    return { wrong };
  }
  return day === value
    ? { value }
    : { value: day, warning: `is read as ${day}; write it so` };
}

/** The npm name, of whatever names the package. */
export function asNpmName(raw: unknown): Tidied {
  const { value } = asText(raw);
  return { value: typeof value === 'string' ? npmNameOf(value) : value };
}

/** The address of an icon; those of the directory's own site are written without it. */
export function asIcon(site: string): (raw: unknown) => Tidied {
  return raw => {
    const { value } = asText(raw);
    if (typeof value !== 'string' || value === '') {
      return { value };
    }
    if (/^(https?:\/\/|data:image\/|simple-icons:)/i.test(value)) {
      return { value };
    }
    if (value.startsWith('//')) {
      return { value: `https:${value}` };
    }
    return value.startsWith('/')
      ? { value: `${site}${value}` }
      : {
          wrong:
            'must be an http or https address, or begin with / for one of the directory',
        };
  };
}
