import { FieldHelpProps } from '@rjsf/utils';
import { createContext, useContext } from 'react';
import { ConfigKey, flatKeys } from './ConfigKey';
import { isPresent } from './isPresent';
import { KeyMarks } from './KeyMarks';

/**
 * What the help of a form looks up: its keys, and what of them the portal has set.
 *
 * @internal
 */
export const KeysInForm = createContext<{
  keys: ConfigKey[];
  present: readonly string[];
}>({ keys: [], present: [] });

/**
 * What is marked below a key of a form, which is named by its path.
 *
 * @internal
 */
export function KeyHelp({ help }: FieldHelpProps) {
  const { keys, present } = useContext(KeysInForm);
  const key = flatKeys(keys).find(({ path }) => path === help);
  // What a group has is marked at its keys.
  return key && key.kind !== 'group' ? (
    <KeyMarks configKey={key} present={isPresent(key, present)} />
  ) : null;
}
